using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AnTin.Server.Commands.Signing;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Commands;

/// <summary>A folder with a letter, a person's key and its password, in which commands that sign are tried.</summary>
internal sealed class SigningFolder : IDisposable
{
    public static readonly FakeClock Clock = new(
        new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero)
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-verify-");

    public SigningFolder()
    {
        File.WriteAllBytes(In("letter.pdf"), Letter());
        OwnerOnlyFile.Write(In("password.txt"), "một mật khẩu\n");
        MakeKey();
    }

    public void Dispose() => folder.Delete(recursive: true);

    public string In(string name) => Path.Combine(folder.FullName, name);

    public static async Task<(int Code, string Output, string Error)> RunAsync(
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

    /// <summary>Signs with the person's key.</summary>
    public Task<(int Code, string Output, string Error)> SignAsync(params string[] arguments) =>
        RunAsync(
            SignCommand.Create(Clock),
            [.. arguments, "--p12", In("key.p12"), "--password-file", In("password.txt")]
        );

    /// <summary>Something that is no ordinary file.</summary>
    /// <param name="kind">directory, link or pipe.</param>
    /// <param name="path">Where it shall lie.</param>
    public void Make(string kind, string path)
    {
        switch (kind)
        {
            case "directory":
                Directory.CreateDirectory(path);
                break;
            case "link":
                File.CreateSymbolicLink(path, In("letter.pdf"));
                break;
            default:
                using (var made = Process.Start("mkfifo", [path]))
                {
                    made.WaitForExit();
                    made.ExitCode.ShouldBe(0);
                }

                break;
        }
    }

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

    public static byte[] Letter()
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
