using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.TestKit;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>A foreign CA of openssl's making, with one certificate for a person of its own and one for somebody else's.</summary>
internal sealed class Neighbour : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("antin-cross-").FullName;

    public Certificate Ca => Read("ca.pem");

    /// <summary>Of its own province.</summary>
    public Certificate Within => Read("within.pem");

    /// <summary>Of ours, which it has no business with.</summary>
    public Certificate Outside => Read("outside.pem");

    public string Request => System.IO.File.ReadAllText(PathOf("ca.csr"));

    /// <summary>The same name, another key.</summary>
    public string OtherRequest => System.IO.File.ReadAllText(PathOf("other.csr"));

    /// <summary>Its signature does not verify.</summary>
    public string BrokenRequest
    {
        get
        {
            var der = Convert.FromBase64String(
                string.Concat(Request.Split('\n').Where(line => !line.StartsWith('-')))
            );
            der[^1] ^= 1;
            return Convert.ToBase64String(der);
        }
    }

    public string Sha256 => Sha256Of(Ca);

    public static async Task<Neighbour> MakeAsync()
    {
        var made = new Neighbour();
        const string Subject = "/C=VN/O=Tinh Son Lam/CN=CA Son Lam";
        await made.RunAsync(
            $"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 900 -addext keyUsage=critical,keyCertSign,cRLSign -subj",
            Subject
        );
        await made.RunAsync("req -new -key ca.key -out ca.csr -subj", Subject);
        await made.RunAsync(
            "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout other.key -out other.csr -subj",
            Subject
        );
        await System.IO.File.WriteAllTextAsync(
            made.PathOf("leaf.cnf"),
            "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\ncertificatePolicies=2.16.704.9.9.9\nauthorityKeyIdentifier=keyid\n"
        );
        await made.LeafAsync("within", "/C=VN/O=Tinh Son Lam/CN=Ha Van Lam");
        await made.LeafAsync("outside", "/C=VN/O=Tinh Hoa Ban/CN=Lo Thi Mai");
        return made;
    }

    public static string Sha256Of(Certificate certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.Encoded.Span));

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private async Task LeafAsync(string name, string subject)
    {
        await RunAsync(
            $"req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {name}.key -out {name}.csr -subj",
            subject
        );
        await RunAsync(
            $"x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 90 -extfile leaf.cnf -out {name}.pem"
        );
    }

    private async Task RunAsync(string arguments, params string[] more)
    {
        var answer = await OutsideTool.RunInAsync(
            directory,
            "openssl",
            [.. arguments.Split(' '), .. more]
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
    }

    private Certificate Read(string name) =>
        CertificateFile.TryRead(System.IO.File.ReadAllBytes(PathOf(name)), out var read, out _)
            ? read
            : throw new InvalidOperationException($"openssl made no {name}.");

    private string PathOf(string name) => Path.Combine(directory, name);
}
