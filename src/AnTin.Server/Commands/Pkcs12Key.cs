using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands;

/// <summary>A key with its certificates from a PKCS#12 file (RFC 7292).</summary>
internal sealed class Pkcs12Key : IDisposable
{
    private readonly SoftwareSigner signer;

    private Pkcs12Key(SoftwareSigner signer, IReadOnlyList<Certificate> certificates)
    {
        this.signer = signer;
        Certificates = certificates;
    }

    public ISigner Signer => signer;

    /// <summary>The one of the key first.</summary>
    public IReadOnlyList<Certificate> Certificates { get; }

    public static Pkcs12Key? Open(FileInfo file, FileInfo passwordFile, out string? problem)
    {
        problem = null;
        var password = File.ReadAllText(passwordFile.FullName).TrimEnd('\r', '\n');
        X509Certificate2Collection contents;
        try
        {
            contents = X509CertificateLoader.LoadPkcs12Collection(
                InputFile.Read(file),
                password,
                X509KeyStorageFlags.EphemeralKeySet | X509KeyStorageFlags.Exportable
            );
        }
        catch (CryptographicException cause)
        {
            problem = EdwardsIn(InputFile.Read(file), password) is { } curve
                ? Signing.SigningRun.Line(SigningRefusals.KeyOnlyChecked(curve))
                : $"Không mở được {file.Name}: sai mật khẩu hoặc tệp hỏng / cannot be opened ({cause.Message})";
            return null;
        }

        try
        {
            return From(contents, out problem);
        }
        finally
        {
            foreach (var certificate in contents)
            {
                certificate.Dispose();
            }
        }
    }

    /// <summary>The curve of a key that the platform cannot bring in, which it says as if the file were broken.</summary>
    private static string? EdwardsIn(byte[] file, string password)
    {
        try
        {
            return X509CertificateLoader
                .LoadPkcs12Collection(
                    file,
                    password,
                    X509KeyStorageFlags.EphemeralKeySet,
                    new Pkcs12LoaderLimits { IgnorePrivateKeys = true }
                )
                .Select(one => PublicKeyInfo.From(one.PublicKey.ExportSubjectPublicKeyInfo()))
                .FirstOrDefault(key => key.Kind == KeyKind.EdwardsCurve)
                ?.Name;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Dispose() => signer.Dispose();

    private static Pkcs12Key? From(X509Certificate2Collection contents, out string? problem)
    {
        problem = null;
        var own = contents.FirstOrDefault(certificate => certificate.HasPrivateKey);
        var software = own is null ? null : SignerOf(own);
        if (own is null || software is null)
        {
            problem =
                "Tệp PKCS#12 không có khóa RSA hoặc ECDSA / there is no RSA or ECDSA key in the file";
            return null;
        }

        return new Pkcs12Key(
            software,
            [
                .. contents
                    .OrderBy(certificate => ReferenceEquals(certificate, own) ? 0 : 1)
                    .Select(certificate => Certificate.From(certificate.RawData)),
            ]
        );
    }

    private static SoftwareSigner? SignerOf(X509Certificate2 certificate)
    {
        if (certificate.GetRSAPrivateKey() is { } rsa)
        {
            return new SoftwareSigner(rsa, SignatureAlgorithm.RsaSha256);
        }

        return certificate.GetECDsaPrivateKey() is { } ecdsa
            ? new SoftwareSigner(
                ecdsa,
                ecdsa.KeySize switch
                {
                    <= 256 => SignatureAlgorithm.EcdsaSha256,
                    <= 384 => SignatureAlgorithm.EcdsaSha384,
                    _ => SignatureAlgorithm.EcdsaSha512,
                }
            )
            : null;
    }
}
