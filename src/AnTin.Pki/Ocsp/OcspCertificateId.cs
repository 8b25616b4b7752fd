using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Ocsp;

/// <summary>
/// Which certificate is asked about. RFC 6960 §4.1.1:
/// <code>
/// CertID ::= SEQUENCE {
///     hashAlgorithm   AlgorithmIdentifier,
///     issuerNameHash  OCTET STRING,   -- hash of issuer's DN
///     issuerKeyHash   OCTET STRING,   -- hash of issuer's public key
///     serialNumber    CertificateSerialNumber }
/// </code>
/// Nearly every client uses SHA-1 here (RFC 5019 §2.1.1 once demanded it); it only names the issuer and guards
/// nothing, so it is answered in the client's own words.
/// </summary>
public sealed class OcspCertificateId
{
    private OcspCertificateId(
        HashAlgorithmName? hash,
        ReadOnlyMemory<byte> issuerNameHash,
        ReadOnlyMemory<byte> issuerKeyHash,
        CertificateSerial serial,
        ReadOnlyMemory<byte> encoded
    )
    {
        Hash = hash;
        IssuerNameHash = issuerNameHash;
        IssuerKeyHash = issuerKeyHash;
        Serial = serial;
        Encoded = encoded;
    }

    /// <summary>Null when it is a hash we do not know; such an issuer is unknown too.</summary>
    public HashAlgorithmName? Hash { get; }

    public ReadOnlyMemory<byte> IssuerNameHash { get; }

    public ReadOnlyMemory<byte> IssuerKeyHash { get; }

    public CertificateSerial Serial { get; }

    /// <summary>The whole CertID; a response repeats it octet by octet.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public static OcspCertificateId For(
        Certificate issuer,
        CertificateSerial serial,
        HashAlgorithmName? hash = null
    )
    {
        var with = hash ?? HashAlgorithmName.SHA1;
        var name = DigestAlgorithms.Compute(with, issuer.Subject.Encoded.Span);
        var key = DigestAlgorithms.Compute(with, issuer.PublicKey.KeyBits.Span);
        using var writer = new DerWriter(128);
        using (writer.Sequence())
        {
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(DigestAlgorithms.Identifier(with));
                writer.Null();
            }

            writer.OctetString(name);
            writer.OctetString(key);
            serial.Write(writer);
        }

        return new OcspCertificateId(with, name, key, serial, writer.ToArray());
    }

    /// <summary>Whether the question is about a certificate of this issuer.</summary>
    public bool IsIssuedBy(Certificate issuer) =>
        Hash is { } hash
        && IssuerKeyHash.Span.SequenceEqual(
            DigestAlgorithms.Compute(hash, issuer.PublicKey.KeyBits.Span)
        )
        && IssuerNameHash.Span.SequenceEqual(
            DigestAlgorithms.Compute(hash, issuer.Subject.Encoded.Span)
        );

    internal static OcspCertificateId Read(ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "certID");
        var inside = reader.Inside(whole, "certID");
        var algorithm = AlgorithmIdentifier.Read(ref inside, "certID.hashAlgorithm");
        var name = inside.OctetString("certID.issuerNameHash");
        var key = inside.OctetString("certID.issuerKeyHash");
        var serial = CertificateSerial.Read(ref inside, "certID.serialNumber");
        inside.Complete();
        return new OcspCertificateId(
            DigestAlgorithms.TryFind(algorithm.Algorithm, out var hash)
                ? hash
                : (HashAlgorithmName?)null,
            name,
            key,
            serial,
            reader.Whole(whole)
        );
    }
}
