using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AnTin.Server.Commands;
using AnTin.Server.Commands.Signing;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Commands;

/// <summary><c>antin sign pdf</c> and <c>antin verify</c> as a script would use them.</summary>
public sealed class SignAndVerifyTests : IDisposable
{
    private static readonly FakeClock Clock = SigningFolder.Clock;

    private readonly SigningFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Verify_OfWhatWasSigned_IsUndecidedWithoutTimestamp()
    {
        (await SignAsync()).Code.ShouldBe(0);

        var (code, said, _) = await VerifyAsync(
            "letter.signed.pdf",
            "--trust",
            In("root.pem"),
            "--json"
        );

        code.ShouldBe(2);
        using var json = JsonDocument.Parse(said);
        var signature = json.RootElement.GetProperty("signatures")[0];
        signature.GetProperty("signer").GetString().ShouldBe("Trần Văn An");
        signature.GetProperty("level").GetString().ShouldBe("B-B");
        signature.GetProperty("clean").GetBoolean().ShouldBeTrue();
        signature.GetProperty("subIndication").GetString().ShouldBe("TRY_LATER");
    }

    [Fact]
    public async Task Sign_WithoutTimestamp_SaysWhatIsMissing_AndVerifySaysWhatToDo()
    {
        var signed = await SignAsync();
        var (_, said, _) = await VerifyAsync("letter.signed.pdf", "--trust", In("root.pem"));

        signed.Error.ShouldContain("--level B-T --tsa");
        said.ShouldContain("→ Việc cần làm: ");
        said.ShouldContain("Trạng thái: Chưa kết luận (INDETERMINATE, TRY_LATER)");
        said.ShouldContain("mọi dịch vụ | được tin cậy vì có trong danh sách");
        said.ShouldContain("  1. Văn bản ban đầu");
        said.ShouldContain("  2. Ký số; Trần Văn An, ");
    }

    [Fact]
    public async Task Verify_OfSeveralFiles_AnswersForEachAndWithTheWorst()
    {
        await SignAsync();
        await File.WriteAllTextAsync(
            In("policy.json"),
            """{ "name": "lenient", "timestampRequired": false, "revocationRequired": false }"""
        );
        string[] how = ["--offline", "--trust", In("root.pem"), "--policy", In("policy.json")];

        var both = await VerifyAsync("letter.signed.pdf", [In("letter.pdf"), "--json", .. how]);
        var one = await VerifyAsync("letter.signed.pdf", ["--json", .. how]);
        var words = await VerifyAsync("letter.signed.pdf", [In("none.pdf"), .. how]);

        both.Code.ShouldBe(3);
        using var array = JsonDocument.Parse(both.Output);
        array
            .RootElement.EnumerateArray()
            .Select(file => file.GetProperty("conclusion").GetString())
            .ShouldBe(["TOTAL-PASSED", "NO-SIGNATURE"]);
        one.Code.ShouldBe(0);
        using var single = JsonDocument.Parse(one.Output);
        single.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        words.Code.ShouldBe(3);
        words.Output.ShouldContain("Chữ ký số trên văn bản hợp lệ");
        words.Error.ShouldContain("none.pdf");
    }

    [Fact]
    public async Task Verify_OfAFileWithAnAddition_SaysTheSignedPartIsIntactInWordsAndJson()
    {
        await SignAsync();
        await File.AppendAllTextAsync(
            In("letter.signed.pdf"),
            Addition(await File.ReadAllTextAsync(In("letter.signed.pdf"), Encoding.Latin1))
        );

        var words = await VerifyAsync("letter.signed.pdf", "--offline", "--trust", In("root.pem"));
        var json = await VerifyAsync("letter.signed.pdf", "--offline", "--json");

        words.Code.ShouldBe(1);
        words.Output.ShouldContain("Nội dung: phần được ký còn nguyên; phần thêm sau đó");
        words.Output.ShouldNotContain("không còn nguyên vẹn");
        json.Output.ShouldContain("\"integrity\": \"intact\"");
    }

    /// <summary>An incremental update that draws the page's text anew.</summary>
    private static string Addition(string signed)
    {
        const string before = "startxref\n";
        var previous = signed[
            (signed.LastIndexOf(before, StringComparison.Ordinal) + before.Length)..
        ]
            .Split('\n')[0];
        const string stream =
            "4 0 obj\n<< /Length 28 >>\nstream\nBT 72 760 Td (Chuyen di) Tj ET\nendstream\nendobj\n";
        return $"{stream}xref\n4 1\n{signed.Length:D10} 00000 n \ntrailer\n<< /Size 99 /Root 1 0 R /Prev {previous} >>\nstartxref\n{signed.Length + stream.Length}\n%%EOF\n";
    }

    [Fact]
    public async Task Verify_UnderAPolicyThatAsksForLess_Passes()
    {
        await SignAsync();
        await File.WriteAllTextAsync(
            In("policy.json"),
            """{ "name": "lenient", "timestampRequired": false, "revocationRequired": false }"""
        );

        var (code, said, _) = await VerifyAsync(
            "letter.signed.pdf",
            "--trust",
            In("root.pem"),
            "--policy",
            In("policy.json")
        );

        code.ShouldBe(0, said);
        said.ShouldContain("Chữ ký số trên văn bản hợp lệ");
    }

    [Fact]
    public async Task Verify_OfAnEditedFile_Fails()
    {
        await SignAsync();
        var bytes = await File.ReadAllBytesAsync(In("letter.signed.pdf"));
        bytes[bytes.AsSpan().IndexOf("Kinh gui"u8)]++;
        await File.WriteAllBytesAsync(In("edited.pdf"), bytes);

        var (code, said, _) = await VerifyAsync("edited.pdf", "--lang", "en");

        code.ShouldBe(1);
        said.ShouldContain("edited after signing");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verify_WithAnXmlReport_WritesAndSignsIt(bool signs)
    {
        await SignAsync();
        string[] key = signs
            ? ["--report-p12", In("key.p12"), "--report-password-file", In("password.txt")]
            : [];

        var (code, said, error) = await VerifyAsync(
            "letter.signed.pdf",
            ["--trust", In("root.pem"), "--report-xml", In("report.xml"), .. key]
        );

        code.ShouldBe(2, said + error);
        var report = XDocument.Load(In("report.xml")).Root!;
        report.Name.LocalName.ShouldBe("ValidationReport");
        report
            .Descendants()
            .Count(one => one.Name.LocalName == "Signature")
            .ShouldBe(signs ? 1 : 0);
        if (signs)
        {
            var (_, check, _) = await VerifyAsync("report.xml", "--lang", "en");
            check.ShouldContain("Content: unchanged since signing");
        }
    }

    [Theory]
    [InlineData("--report-p12 key.p12", "needs --report-xml")]
    [InlineData("--report-xml nowhere/report.xml", "there is no such directory")]
    [InlineData("--report-xml report.xml --report-p12 key.p12", "needs --report-password-file")]
    public async Task Verify_WithSenselessReportOptions_ChecksNothing(
        string options,
        string expected
    )
    {
        await SignAsync();

        var (code, said, error) = await VerifyAsync(
            "letter.signed.pdf",
            [.. options.Split(' ').Select(one => one.StartsWith('-') ? one : In(one))]
        );

        code.ShouldBe(3);
        said.ShouldBeEmpty();
        error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("letter.pdf")]
    [InlineData("password.txt")]
    [InlineData("missing.pdf")]
    public async Task Verify_WithNothingToCheck_SaysSo(string file) =>
        (await VerifyAsync(file)).Code.ShouldBe(3);

    [Fact]
    public async Task Sign_WithAWrongPassword_WritesNothing()
    {
        await File.WriteAllTextAsync(In("password.txt"), "wrong");

        var (code, _, error) = await SignAsync();

        code.ShouldBe(1);
        error.ShouldContain("sai mật khẩu");
        File.Exists(In("letter.signed.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task Sign_AtALevelWithoutTsa_SaysWhatIsMissing()
    {
        var (code, _, error) = await SignAsync("--level", "B-T");

        code.ShouldBe(1);
        error.ShouldContain("NO_TIMESTAMP_SOURCE");
    }

    [Fact]
    public async Task Sign_PasswordThatOthersMayRead_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(
            In("password.txt"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead
        );

        var (code, _, error) = await SignAsync();

        code.ShouldBe(1);
        error.ShouldContain("CLI-SECRET-OPEN");
        File.Exists(In("letter.signed.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task Sign_IntoADirectoryThatIsNotThere_SaysSo()
    {
        var (code, _, error) = await RunAsync(
            SignCommand.Create(Clock),
            [
                "pdf",
                In("letter.pdf"),
                In("nowhere/letter.signed.pdf"),
                "--p12",
                In("key.p12"),
                "--password-file",
                In("password.txt"),
            ]
        );

        code.ShouldBe(1);
        error.ShouldContain("there is no such directory");
    }

    [Theory]
    [InlineData("nope.pem", "CLI-NO-FILE")]
    [InlineData("password.txt", "it is no trust list")]
    public async Task Verify_TrustThatIsNoCertificate_SaysWhy(string trust, string expected)
    {
        await SignAsync();

        var (code, _, error) = await VerifyAsync("letter.signed.pdf", "--trust", In(trust));

        code.ShouldBe(3);
        error.ShouldContain(expected);
    }

    /// <summary>A device has no end to read to.</summary>
    [Theory]
    [InlineData("/dev/zero", null)]
    [InlineData("/dev/zero", "--content")]
    [InlineData("/dev/zero", "--policy")]
    public async Task Verify_OfADevice_IsRefusedAtOnce(string device, string? option)
    {
        if (!File.Exists(device))
        {
            return;
        }

        var (code, _, error) = option is null
            ? await RunAsync(VerifyCommand.Create(Clock), [device])
            : await VerifyAsync("letter.pdf", option, device);

        code.ShouldBe(3);
        error.ShouldContain("CLI-NO-ORDINARY-FILE");
    }

    [Fact]
    public async Task Sign_OfADevice_IsRefusedAtOnce()
    {
        if (!File.Exists("/dev/zero"))
        {
            return;
        }

        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            [
                "sign",
                "cms",
                "/dev/zero",
                In("zero.p7s"),
                "--p12",
                In("key.p12"),
                "--password-file",
                In("password.txt"),
            ],
            TextWriter.Null,
            error
        );

        code.ShouldBe(1);
        error.ToString().ShouldContain("CLI-NO-ORDINARY-FILE");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/tsa", "No time stamp")]
    [InlineData("ca.gov.vn/tsa", "is no address")]
    public async Task Sign_WithATsaThatGivesNoStamp_SaysWhy(string address, string expected)
    {
        var (code, _, error) = await SignAsync("--level", "B-T", "--tsa", address);

        code.ShouldBe(1);
        error.ShouldContain(expected, Case.Insensitive);
        File.Exists(In("letter.signed.pdf")).ShouldBeFalse();
    }

    private Task<(int Code, string Output, string Error)> SignAsync(params string[] more) =>
        RunAsync(
            SignCommand.Create(Clock),
            [
                "pdf",
                In("letter.pdf"),
                In("letter.signed.pdf"),
                "--p12",
                In("key.p12"),
                "--password-file",
                In("password.txt"),
                "--reason",
                "Phê duyệt",
                .. more,
            ]
        );

    private Task<(int Code, string Output, string Error)> VerifyAsync(
        string file,
        params string[] more
    ) => RunAsync(VerifyCommand.Create(Clock), [In(file), .. more]);

    private static Task<(int Code, string Output, string Error)> RunAsync(
        Command command,
        string[] arguments
    ) => SigningFolder.RunAsync(command, arguments);

    private string In(string name) => folder.In(name);
}
