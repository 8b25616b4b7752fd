using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <summary>
/// A certificate named by its hash. RFC 5035 §4:
/// <code>
/// ESSCertIDv2 ::= SEQUENCE {
///     hashAlgorithm  AlgorithmIdentifier DEFAULT {algorithm id-sha256},
///     certHash       Hash,
///     issuerSerial   IssuerSerial OPTIONAL }
/// IssuerSerial ::= SEQUENCE {
///     issuer        GeneralNames,
///     serialNumber  CertificateSerialNumber }
/// </code>
/// The older ESSCertID of RFC 2634 is the same without hashAlgorithm, its hash being SHA-1.
/// </summary>
public sealed record EssCertificateId(
    HashAlgorithmName Hash,
    ReadOnlyMemory<byte> CertificateHash,
    DistinguishedName? Issuer,
    CertificateSerial? Serial
)
{
    private const int Limit = 64 * 1024;
    private const int MostIdentifiers = 100;

    /// <summary>Hash, and issuer and serial where they are given.</summary>
    public bool Matches(Certificate certificate) =>
        CryptographicOperations.FixedTimeEquals(
            DigestAlgorithms.Compute(Hash, certificate.Encoded.Span),
            CertificateHash.Span
        )
        && (Issuer is null || Issuer == certificate.Issuer)
        && (Serial is not { } serial || serial == certificate.Serial);

    /// <summary>
    /// Reads the value of signing-certificate (RFC 2634 §5.4) or signing-certificate-v2; the first identifier names
    /// the signer.
    /// </summary>
    public static bool TryReadAll(
        CmsAttribute attribute,
        [NotNullWhen(true)] out IReadOnlyList<EssCertificateId>? identifiers,
        [NotNullWhen(false)] out ReadError? error
    )
    {
        var isFirstVersion = attribute.Type == Oids.SigningCertificate;
        return DerReader.TryParse(
            attribute.SingleValue,
            "signingCertificate",
            Limit,
            (ref DerReader reader) => ReadAll(ref reader, isFirstVersion),
            out identifiers,
            out error
        );
    }

    internal static void Write(DerWriter writer, Certificate certificate, HashAlgorithmName hash)
    {
        using (writer.Sequence())
        {
            if (hash != HashAlgorithmName.SHA256)
            {
                DigestAlgorithms.Write(writer, hash);
            }

            writer.OctetString(DigestAlgorithms.Compute(hash, certificate.Encoded.Span));
            using (writer.Sequence())
            {
                using (writer.Sequence())
                {
                    GeneralName.DirectoryName(certificate.Issuer).Write(writer);
                }

                certificate.Serial.Write(writer);
            }
        }
    }

    private static IReadOnlyList<EssCertificateId> ReadAll(
        ref DerReader reader,
        bool isFirstVersion
    )
    {
        const string Field = "signingCertificate.certs";
        var outer = reader.Sequence(Field);
        var list = outer.Sequence(Field);
        outer.TryElement(DerTag.Sequence, "signingCertificate.policies", out _);
        outer.Complete();
        var identifiers = new List<EssCertificateId>(1);
        while (list.HasData && identifiers.Count < MostIdentifiers)
        {
            identifiers.Add(ReadOne(ref list, isFirstVersion));
        }

        list.Complete();
        return identifiers.Count > 0
            ? identifiers
            : throw reader.Broken(Field, "names no certificate.");
    }

    private static EssCertificateId ReadOne(ref DerReader list, bool isFirstVersion)
    {
        const string Field = "essCertID";
        var inside = list.Sequence(Field);
        var hash = isFirstVersion ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;
        if (!isFirstVersion && inside.Is(DerTag.Sequence))
        {
            var algorithm = AlgorithmIdentifier.Read(ref inside, "essCertID.hashAlgorithm");
            if (!DigestAlgorithms.TryFind(algorithm.Algorithm, out hash))
            {
                throw inside.Broken("essCertID.hashAlgorithm", $"{algorithm} is not known.");
            }
        }

        var certificateHash = inside.OctetString("essCertID.certHash");
        DistinguishedName? issuer = null;
        CertificateSerial? serial = null;
        if (inside.HasData)
        {
            var issuerSerial = inside.Sequence("essCertID.issuerSerial");
            var names = issuerSerial.Sequence("essCertID.issuerSerial");
            issuer = GeneralName
                .ReadAll(ref names, "essCertID.issuerSerial")
                .FirstOrDefault(name => name.Directory is not null)
                ?.Directory;
            serial = CertificateSerial.Read(ref issuerSerial, "essCertID.issuerSerial");
            issuerSerial.Complete();
        }

        inside.Complete();
        return new EssCertificateId(hash, certificateHash, issuer, serial);
    }
}
