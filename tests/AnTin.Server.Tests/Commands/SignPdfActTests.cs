using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Server.Commands;
using AnTin.Server.Commands.Forms;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Tests.Commands;

/// <summary>The acts of Decree 30/2020 and many files at once, as a script would use them.</summary>
public sealed class SignPdfActTests : IDisposable
{
    private readonly SigningFolder folder = new();

    public SignPdfActTests()
    {
        File.WriteAllBytes(folder.In("decision.pdf"), Decision());
        Directory.CreateDirectory(folder.In("out"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Act_OfALeader_SignsWithTheRoleAndWarnsOfWhatIsMissing()
    {
        var (code, _, error) = await SignAsync(
            [folder.In("decision.pdf"), folder.In("decision.signed.pdf")],
            "--act",
            "leader",
            "--near-name",
            "TRAN VAN AN",
            "--despite",
            "PICTURE_MISSING",
            "--offline",
            "--trust",
            folder.In("root.pem")
        );

        code.ShouldBe(0, error);
        error.ShouldContain("PICTURE_MISSING");
        error.ShouldContain("REVOCATION_NOT_CHECKED");
        (await VerifyAsync("decision.signed.pdf")).ShouldContain("\"role\": \"leader\"");
    }

    [Fact]
    public async Task Act_RefusedForSeveralReasons_SaysThemAllWithTheirArticles()
    {
        var (code, _, error) = await SignAsync(
            [folder.In("decision.pdf"), folder.In("decision.signed.pdf")],
            "--act",
            "organisation",
            "--offline"
        );

        code.ShouldBe(1);
        error.ShouldContain("[CERTIFICATE_KIND_DOES_NOT_FIT_ROLE]");
        error.ShouldContain("[LEADER_SIGNATURE_MISSING]");
        error.ShouldContain("Article 32(2)");
        File.Exists(folder.In("decision.signed.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task ManyFiles_OneOfThemBad_SignsTheOthersAndSaysSo()
    {
        File.WriteAllBytes(folder.In("a.pdf"), Decision());
        File.WriteAllText(folder.In("broken.pdf"), "no PDF at all");
        File.WriteAllBytes(folder.In("c.pdf"), SigningFolder.Letter());

        var (code, _, error) = await SignAsync(
            [folder.In("a.pdf"), folder.In("broken.pdf"), folder.In("c.pdf")],
            "--out-dir",
            folder.In("out")
        );

        code.ShouldBe(1);
        error.ShouldContain("[2/3] broken.pdf");
        error.ShouldContain("signed 2, kept 0, refused 1");
        Directory
            .GetFiles(folder.In("out"))
            .Select(Path.GetFileName)
            .ShouldBe(["a.signed.pdf", "c.signed.pdf"], ignoreOrder: true);
    }

    [Fact]
    public async Task ManyFiles_TakenUpAgain_KeepsWhatIsThereUnlessTold()
    {
        string[] files = [folder.In("decision.pdf"), folder.In("letter.pdf")];
        await SignAsync(files[..1], "--out-dir", folder.In("out"));
        var before = File.ReadAllBytes(folder.In("out/decision.signed.pdf"));

        var again = await SignAsync(files, "--out-dir", folder.In("out"));
        var kept = File.ReadAllBytes(folder.In("out/decision.signed.pdf"));
        var over = await SignAsync(files, "--out-dir", folder.In("out"), "--overwrite");

        again.Code.ShouldBe(0, again.Error);
        again.Error.ShouldContain("signed 1, kept 1, refused 0");
        kept.ShouldBe(before);
        over.Error.ShouldContain("signed 2, kept 0, refused 0");
        File.ReadAllBytes(folder.In("out/decision.signed.pdf")).ShouldNotBe(before);
    }

    [Fact]
    public async Task ManyFiles_OfOneName_AreNotWrittenOverEachOther()
    {
        Directory.CreateDirectory(folder.In("other"));
        File.WriteAllBytes(folder.In("other/letter.pdf"), Decision());

        var (code, _, error) = await SignAsync(
            [folder.In("letter.pdf"), folder.In("other/letter.pdf")],
            "--out-dir",
            folder.In("out")
        );

        code.ShouldBe(1);
        error.ShouldContain("two files of one name");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Files_OtherThanInAndOut_NeedADirectory(int count)
    {
        var (code, _, error) = await SignAsync([
            .. Enumerable.Repeat(folder.In("letter.pdf"), count),
        ]);

        code.ShouldBe(1);
        error.ShouldContain("--out-dir");
    }

    [Fact]
    public async Task PrepareSignFill_InThisOrder_LeavesTheSignatureClean()
    {
        var prepared = await SigningFolder.RunAsync(
            PrepareCommand.Create(),
            [folder.In("decision.pdf"), folder.In("ready.pdf")]
        );
        prepared.Code.ShouldBe(0);
        prepared.Output.ShouldContain("Number (1)");
        prepared.Output.ShouldContain("ready.pdf");
        (await SignAsync([folder.In("ready.pdf"), folder.In("signed.pdf")])).Code.ShouldBe(0);
        var filled = await SigningFolder.RunAsync(
            FillCommand.Create(),
            [folder.In("signed.pdf"), folder.In("filled.pdf"), "--field", "Number=12/QĐ-THPT2"]
        );

        filled.Code.ShouldBe(0, filled.Error);
        filled.Output.ShouldContain("Number = 12/QĐ-THPT2");
        (await VerifyAsync("filled.pdf")).ShouldContain("\"clean\": true");
        File.ReadAllBytes(folder.In("filled.pdf"))
            .AsSpan()
            .StartsWith(File.ReadAllBytes(folder.In("signed.pdf")))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("Nobody=12", "[FIELD_UNKNOWN]")]
    [InlineData("Number", "CLI-VALUE")]
    public async Task Fill_OfWhatCannotBeFilled_SaysWhy(string field, string expected)
    {
        var (code, _, error) = await SigningFolder.RunAsync(
            FillCommand.Create(),
            [folder.In("decision.pdf"), folder.In("filled.pdf"), "--field", field]
        );

        code.ShouldBe(1);
        error.ShouldContain(expected);
        File.Exists(folder.In("filled.pdf")).ShouldBeFalse();
    }

    private Task<(int Code, string Output, string Error)> SignAsync(
        string[] files,
        params string[] more
    ) =>
        SigningFolder.RunAsync(
            SignCommand.Create(SigningFolder.Clock),
            [
                "pdf",
                .. files,
                "--p12",
                folder.In("key.p12"),
                "--password-file",
                folder.In("password.txt"),
                .. more,
            ]
        );

    private async Task<string> VerifyAsync(string file) =>
        (
            await SigningFolder.RunAsync(
                VerifyCommand.Create(SigningFolder.Clock),
                [folder.In(file), "--json", "--offline"]
            )
        ).Output;

    private static byte[] Decision()
    {
        var style = new TextStyle(FontFace.Regular, 14);
        return new PrintedDocument
        {
            Title = "Quyết định",
            Author = "Trường THPT số 2 Mường Then",
            Sections =
            [
                new Section(
                    PageFormat.Portrait,
                    [
                        new Paragraph(new TextRun("Số:", style)),
                        new Paragraph(new TextRun("HIỆU TRƯỞNG", style)),
                        new Gap(90),
                        new Paragraph(new TextRun("Trần Văn An", style)),
                    ]
                ),
            ],
        }.Print();
    }
}
