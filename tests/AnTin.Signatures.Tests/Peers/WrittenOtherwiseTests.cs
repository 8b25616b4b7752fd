using System.Globalization;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Signatures.Tests.Attacks;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>Files that other programs wrote, in ways that are odd and harmless. Signed as they are, they are intact.</summary>
public sealed class WrittenOtherwiseTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>,
        IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-written-");

    private TestAuthority Authority => fixture.Authority;

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string> Bases() => [.. Changes.Keys];

    private static readonly Dictionary<string, Func<byte[], byte[]>> Changes = new(
        StringComparer.Ordinal
    )
    {
        ["as it is"] = file => file,
        ["no end of line at the end"] = file => file[..^1],
        ["CR at the end"] = file => [.. file[..^1], (byte)'\r'],
        ["empty lines at the end"] = file => [.. file, .. "\r\n\r\n\n"u8],
        ["zeros at the end"] = file => [.. file, 0, 0, 0],
        ["words after the end"] = file => [.. file, .. "made by nobody\n"u8],
        ["a line before the header"] = file => [.. "HTTP says hello\r\n"u8, .. file],
        ["version 2.0"] = file => Replaced(file, "%PDF-1.7", "%PDF-2.0"),
        ["no binary comment"] = file => Replaced(file, "%\u00e2\u00e3\u00cf\u00d3", "%    "),
        ["entries with a lone CR"] = file => Replaced(file, " n \n", " n\r\n"),
        ["entries padded with spaces"] = PadEntries,
        ["hybrid"] = AsHybrid,
        ["no box of the page"] = file =>
            Replaced(file, "/MediaBox [0 0 595 842]", "                       "),
    };

    [Theory]
    [MemberData(nameof(Bases))]
    public async Task File_OddAndSigned_IsIntact(string oddity)
    {
        var odd = Changes[oddity](TestDocuments.Plain());
        var signed = await Authority.SignAsync(odd, level: SignatureLevel.BaselineLTA);
        var again = await Authority.SignAsync(signed, Authority.Organisation);

        await ShouldBeIntactAsync(signed, oddity);
        await ShouldBeIntactAsync(again, oddity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n\r\n")]
    [InlineData("  \n")]
    public async Task WhiteSpace_AfterASignedFile_IsNoEdit(string space)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        await ShouldBeIntactAsync([.. signed, .. Encoding.ASCII.GetBytes(space)], space);
    }

    [Theory]
    [InlineData("startxref\n", 3)]
    [InlineData("startxref\n", 12)]
    public async Task CrossReferences_BrokenAndSigned_AreIntactWhereNothingFollows(
        string before,
        int shift
    )
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var broken = await Resigned.AsAsync(
            signed,
            covered => OwnMessage.Over(Authority.Person, covered),
            prepare: file => Shift(file, before, shift)
        );

        await ShouldBeIntactAsync(broken, "broken cross-reference");
        (await Authority.CheckAsync([.. broken, .. "\n%%EOF\n"u8])).Signatures.ShouldAllBe(
            signature => !signature.Clean
        );
    }

    [Theory]
    [InlineData("--object-streams=generate")]
    [InlineData("--linearize")]
    [InlineData("--linearize --object-streams=generate")]
    [InlineData("--stream-data=uncompress --object-streams=disable")]
    [InlineData("--force-version=2.0 --object-streams=generate")]
    public async Task File_OfQpdf_IsIntact(string options)
    {
        if (!OutsideTool.Exists("qpdf"))
        {
            output.WriteLine("qpdf is not here: nothing was checked.");
            return;
        }

        var signed = await Authority.SignAsync(
            await QpdfAsync(TestDocuments.WithForm(), options.Split(' ')),
            level: SignatureLevel.BaselineLTA
        );
        var again = await Authority.SignAsync(signed, Authority.Organisation);

        await ShouldBeIntactAsync(again, options);
    }

    [Theory]
    [InlineData("256", "")]
    [InlineData("128", "--use-aes=y")]
    [InlineData("128", "--use-aes=n")]
    [InlineData("40", "")]
    [InlineData("128", "--use-aes=y --cleartext-metadata")]
    public async Task File_EncryptedAndSigned_IsIntact(string bits, string options)
    {
        if (!OutsideTool.Exists("qpdf"))
        {
            output.WriteLine("qpdf is not here: nothing was checked.");
            return;
        }

        var encrypted = await QpdfAsync(
            WithPlace(),
            [
                "--encrypt",
                "",
                "owner",
                bits,
                .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                "--",
                "--allow-weak-crypto",
            ]
        );
        var signed = await SignInPlaceAsync(encrypted);

        await ShouldBeIntactAsync(signed, bits + options);
        signed[signed.AsSpan().IndexOf("/Encrypt"u8) + 1] ^= 0x20;
        (await Authority.CheckAsync(signed)).Signatures.ShouldAllBe(one => !one.Clean);
    }

    private async Task ShouldBeIntactAsync(byte[] file, string what)
    {
        var report = await Authority.CheckAsync(file);
        output.WriteLine(Encoding.UTF8.GetString(Reports.ReportJson.Write(report, what)));
        report.Signatures.ShouldNotBeEmpty(what);
        report.Signatures.ShouldAllBe(signature => signature.Clean, what);
    }

    private async Task<byte[]> QpdfAsync(byte[] file, string[] options)
    {
        var input = Path.Combine(folder.FullName, "in.pdf");
        var result = Path.Combine(folder.FullName, "out.pdf");
        await File.WriteAllBytesAsync(input, file);
        var answer = await OutsideTool.RunAsync(
            "qpdf",
            ["--warning-exit-0", "--deterministic-id", input, .. options, result]
        );
        if (answer.ExitCode != 0)
        {
            answer = await OutsideTool.RunAsync(
                "qpdf",
                ["--warning-exit-0", input, .. options, result]
            );
        }

        answer.ExitCode.ShouldBe(0, answer.Both);
        return await File.ReadAllBytesAsync(result);
    }

    /// <summary>A document whose signature field waits for ranges and value.</summary>
    private static byte[] WithPlace() =>
        TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
            {
                var value = update.Add(
                    PdfDictionary.Of(
                        ("Type", new PdfName("Sig")),
                        ("Filter", new PdfName("Adobe.PPKLite")),
                        ("SubFilter", new PdfName("adbe.pkcs7.detached")),
                        (
                            "ByteRange",
                            PdfArray.OfIntegers(0, 1_111_111_111, 1_222_222_222, 1_333_333_333)
                        ),
                        ("Contents", new PdfString(new byte[4096], isHex: true))
                    )
                );
                update.Replace(8, field => field.With("V", value));
            }
        );

    private async Task<byte[]> SignInPlaceAsync(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var start = text.IndexOf("<" + new string('0', 200), StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, "the place for the value is not there in hexadecimal");
        var end = text.IndexOf('>', start) + 1;
        Put("1111111111", start);
        Put("1222222222", end);
        Put("1333333333", file.Length - end);
        return Resigned.Put(file, await OwnMessage.Over(Authority.Person, Resigned.Covered(file)));

        void Put(string place, long number) =>
            Resigned.Overwrite(
                file,
                place,
                number.ToString(CultureInfo.InvariantCulture).PadRight(place.Length)
            );
    }

    private static byte[] Replaced(byte[] file, string old, string with)
    {
        with.Length.ShouldBe(old.Length);
        return Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(file).Replace(old, with, StringComparison.Ordinal)
        );
    }

    private static byte[] PadEntries(byte[] file) =>
        Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(file)
                .Replace(" 00000 n \n", " 00000 n   \n", StringComparison.Ordinal)
                .Replace(" 65535 f \n", " 65535 f   \n", StringComparison.Ordinal)
        );

    /// <summary>ISO 32000-2 §7.5.8.4: a stream beside the table; here it hides nothing.</summary>
    private static byte[] AsHybrid(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var table = text.IndexOf("xref\n", StringComparison.Ordinal);
        var stream =
            "7 0 obj\n<< /Type /XRef /Size 8 /W [1 2 1] /Index [0 1] /Length 4 /Root 1 0 R >>\nstream\n\0\0\0\u00ff\nendstream\nendobj\n";
        var moved = table + stream.Length;
        return Encoding.Latin1.GetBytes(
            text[..table]
                + stream
                + text[table..]
                    .Replace("/Size 7", $"/Size 8 /XRefStm {table}", StringComparison.Ordinal)
                    .Replace(
                        $"startxref\n{table}\n",
                        $"startxref\n{moved}\n",
                        StringComparison.Ordinal
                    )
        );
    }

    private static void Shift(byte[] file, string before, int by)
    {
        var place = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(before)) + before.Length;
        var end = place + file.AsSpan(place).IndexOf((byte)'\n');
        var number = long.Parse(file.AsSpan(place, end - place), CultureInfo.InvariantCulture);
        Encoding
            .ASCII.GetBytes((number + by).ToString(CultureInfo.InvariantCulture))
            .CopyTo(file, place);
    }
}
