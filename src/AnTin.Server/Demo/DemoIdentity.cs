using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AnTin.Server.Demo;

/// <summary>A key and its certificate, outside the service: what an organisation has on its token.</summary>
/// <param name="PrivateKey">PKCS#8.</param>
/// <param name="Certificate">DER, end entity.</param>
internal sealed record DemoIdentity(byte[] PrivateKey, byte[] Certificate)
{
    /// <summary>As a password-protected file with its chain.</summary>
    public byte[] Pkcs12(IEnumerable<byte[]> chain)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(PrivateKey, out _);
        using var bare = X509CertificateLoader.LoadCertificate(Certificate);
        using var own = bare.CopyWithPrivateKey(key);
        var all = new X509Certificate2Collection { own };
        foreach (var issuer in chain)
        {
            all.Add(X509CertificateLoader.LoadCertificate(issuer));
        }

        return all.Export(X509ContentType.Pkcs12, DemoSecrets.Pkcs12Password)!;
    }
}
