using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Tests.Paths;

/// <summary>
/// A certificate with any extensions whatever, right or wrong, written by the framework's encoder: profiles would not
/// let such ones through, and another hand writes what our reader reads.
/// </summary>
internal sealed class TestCertificate : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private TestCertificate(ECDsa key, Certificate certificate)
    {
        Key = key;
        Certificate = certificate;
    }

    public ECDsa Key { get; }

    public Certificate Certificate { get; }

    public static TestCertificate Root(string name = "Root") => Create(name, null, Authority());

    public static X509Extension[] Authority(int? pathLength = null) =>
        [
            new X509BasicConstraintsExtension(
                true,
                pathLength is not null,
                pathLength ?? 0,
                critical: true
            ),
            new X509KeyUsageExtension(
                X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
                critical: true
            ),
        ];

    public TestCertificate Issue(string name, params X509Extension[] extensions) =>
        Create(name, this, extensions);

    public TestCertificate IssueAuthority(
        string name,
        int? pathLength = null,
        params X509Extension[] extensions
    ) => Create(name, this, [.. Authority(pathLength), .. extensions]);

    /// <summary>Certifies a name and key that another certificate has already: a cross certificate.</summary>
    public TestCertificate Cross(TestCertificate other) =>
        Create(other.Certificate.Subject.ToString(), this, Authority(), other.Key);

    public static X509Extension Extension(
        ObjectIdentifier identifier,
        bool critical,
        Action<DerWriter> write
    )
    {
        using var writer = new DerWriter();
        write(writer);
        return new X509Extension(identifier.Dotted, writer.Written, critical);
    }

    public void Dispose() => Key.Dispose();

    private static TestCertificate Create(
        string name,
        TestCertificate? issuer,
        X509Extension[] extensions,
        ECDsa? sameKey = null
    )
    {
        var key = sameKey ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = name.Contains('=', StringComparison.Ordinal)
            ? name
            : $"CN={name}, O=Hoa Ban, C=VN";
        var request = new CertificateRequest(
            new X500DistinguishedName(subject),
            key,
            HashAlgorithmName.SHA256
        );
        foreach (var extension in extensions)
        {
            request.CertificateExtensions.Add(extension);
        }

        var issuerKey = issuer?.Key ?? key;
        var issuerName = issuer is null
            ? request.SubjectName
            : new X500DistinguishedName(issuer.Certificate.Subject.Encoded.Span);
        var encoded = request
            .Create(
                issuerName,
                X509SignatureGenerator.CreateForECDsa(issuerKey),
                Start,
                Start.AddYears(5),
                CertificateSerial.CreateRandom().Content
            )
            .RawData;
        return new TestCertificate(key, Certificate.From(encoded));
    }
}
