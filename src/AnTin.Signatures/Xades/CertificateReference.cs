using System.Security.Cryptography;
using System.Xml;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Xades;

/// <summary>
/// A certificate named by its digest in SigningCertificate or SigningCertificateV2 (ETSI EN 319 132-1 §5.2.2). Issuer and
/// serial, which may stand beside it, say nothing that the digest does not say better.
/// </summary>
internal sealed record CertificateReference(HashAlgorithmName Hash, ReadOnlyMemory<byte> Digest)
{
    private const int Most = 100;

    public bool Matches(Certificate certificate) =>
        CryptographicOperations.FixedTimeEquals(
            DigestAlgorithms.Compute(Hash, certificate.Encoded.Span),
            Digest.Span
        );

    /// <summary>One with an unknown hash or an unreadable digest names a certificate all the same, but none that can be found.</summary>
    public static IReadOnlyList<CertificateReference> ReadAll(XmlElement? signingCertificate) =>
        [
            .. signingCertificate
                .ChildrenNamed("Cert")
                .Take(Most)
                .Select(cert => Read(cert.Child("CertDigest"))),
        ];

    private static CertificateReference Read(XmlElement? digest)
    {
        var uri = digest?["DigestMethod", XmlNames.Signature]?.GetAttribute("Algorithm") ?? "";
        return
            XmlAlgorithms.FindDigest(uri) is { } hash
            && XmlValue.TryBase64(digest?["DigestValue", XmlNames.Signature], out var octets)
            ? new CertificateReference(hash, octets)
            : new CertificateReference(HashAlgorithmName.SHA256, ReadOnlyMemory<byte>.Empty);
    }
}
