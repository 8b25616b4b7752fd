using AnTin.Pdf.Encryption;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Text;
using AnTin.Pdf.Writing;
using AnTin.TestKit;

namespace AnTin.Pdf.Tests.Encryption;

public class EncryptedFileTests
{
    private const string User = "secret";
    private const string Owner = "owner";

    /// <summary>A file encrypted by qpdf; null where qpdf is not installed.</summary>
    internal static async Task<byte[]?> EncryptedAsync(string user, params string[] how)
    {
        if (!OutsideTool.Exists("qpdf"))
        {
            Console.WriteLine("Skipped: qpdf is not installed.");
            return null;
        }

        var plain = new PrintedDocument
        {
            Title = "Văn bản mật",
            Author = "Trường THPT Số 1 Hoa Ban",
            Sections =
            [
                new Section(
                    PageFormat.Portrait,
                    [
                        new Paragraph(
                            new TextRun("Hoàng Văn Phúc", new TextStyle(FontFace.Regular, 14))
                        ),
                    ]
                ),
            ],
        }.Print();
        var from = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");
        var to = from + ".enc.pdf";
        await File.WriteAllBytesAsync(from, plain);
        var answer = await OutsideTool.RunAsync(
            "qpdf",
            ["--allow-weak-crypto", "--encrypt", user, Owner, .. how, "--", from, to]
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
        var bytes = await File.ReadAllBytesAsync(to);
        File.Delete(from);
        File.Delete(to);
        return bytes;
    }

    private static bool TryRead(
        byte[] file,
        string password,
        out PdfDocument? document,
        out PdfReadError? error
    ) =>
        PdfDocument.TryRead(
            PdfSource.FromMemory(file),
            PdfLimits.Default,
            password,
            out document,
            out error
        );

    public static TheoryData<string[]> Ways =>
        [
            ["40"],
            ["128", "--use-aes=n"],
            ["128", "--use-aes=y"],
            ["256"],
            ["256", "--force-R5"],
            ["128", "--use-aes=y", "--cleartext-metadata"],
        ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task TryRead_EitherPassword_OpensTheFile(string[] how)
    {
        if (await EncryptedAsync(User, how) is not { } file)
        {
            return;
        }

        foreach (var password in new[] { User, Owner })
        {
            TryRead(file, password, out var document, out var error)
                .ShouldBeTrue(error?.ToString());
            document!.IsEncrypted.ShouldBeTrue();
            document.IsLocked.ShouldBeFalse();
            ((PdfString)document.Latest.Dictionary(document.Latest.Trailer["Info"])!["Title"])
                .ToText()
                .ShouldBe("Văn bản mật");
            PageText.Find(document.Latest, "Hoàng Văn Phúc").Count.ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task TryRead_WrongPassword_SaysSo(string[] how)
    {
        if (await EncryptedAsync(User, how) is not { } file)
        {
            return;
        }

        if (TryRead(file, "wrong", out var document, out var error))
        {
            document!.IsLocked.ShouldBeTrue();
            document.Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.Encrypted);
        }
        else
        {
            error!.Section.ShouldBe("encryption");
        }
    }

    [Fact]
    public async Task TryRead_FileThatOnlyRestricts_OpensWithoutPassword()
    {
        if (await EncryptedAsync("", "256", "--print=none") is not { } file)
        {
            return;
        }

        TryRead(file, "", out var document, out _).ShouldBeTrue();

        document!.IsLocked.ShouldBeFalse();
        document.Latest.Pages.Count.ShouldBe(1);
        IncrementalUpdate.TryStart(document, out _, out var error).ShouldBeFalse();
        error!.Message.ShouldContain("encrypted");
    }

    [Fact]
    public void Rc4_KnownVector_Agrees() =>
        Rc4.Apply("Key"u8, "Plaintext"u8).ShouldBe(Convert.FromHexString("BBF316E8D940AF0AD3"));
}
