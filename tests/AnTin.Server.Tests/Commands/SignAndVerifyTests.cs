using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using AnTin.Server.Commands;
using AnTin.Server.Commands.Signing;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Commands;

/// <summary><c>antin sign pdf</c> and <c>antin verify</c> as a script would use them.</summary>
public sealed class SignAndVerifyTests : IDisposable
{
    private static readonly FakeClock Clock = new(
        new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero)
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-verify-");

    public SignAndVerifyTests()
    {
        File.WriteAllBytes(In("letter.pdf"), Letter());
        OwnerOnlyFile.Write(In("password.txt"), "một mật khẩu\n");
        MakeKey();
    }

    public void Dispose() => folder.Delete(recursive: true);

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

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        Command command,
        string[] arguments
    )
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await command
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private void MakeKey()
    {
        var from = Clock.GetUtcNow().AddDays(-1);
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest(
            "C=VN, O=Hoa Ban, CN=Root",
            rootKey,
            HashAlgorithmName.SHA256
        );
        rootRequest.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(true, false, 0, true)
        );
        using var root = rootRequest.CreateSelfSigned(from, from.AddYears(5));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(
            "C=VN, O=Hoa Ban, CN=Trần Văn An",
            key,
            HashAlgorithmName.SHA256
        );
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true)
        );
        using var certificate = request.Create(
            root,
            from,
            from.AddYears(2),
            [1, 2, 3, 4, 5, 6, 7, 8]
        );
        using var own = certificate.CopyWithPrivateKey(key);
        File.WriteAllBytes(In("key.p12"), own.Export(X509ContentType.Pkcs12, "một mật khẩu"));
        File.WriteAllText(In("root.pem"), root.ExportCertificatePem());
    }

    private static byte[] Letter()
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            "<< /Length 28 >>\nstream\nBT 72 760 Td (Kinh gui) Tj ET\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (index, item) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(null, $"{index + 1} 0 obj\n{item}\nendobj\n");
        }

        var start = file.Length;
        file.Append(null, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(null, $"{offset:D10} 00000 n \n"));
        file.Append(
            null,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
