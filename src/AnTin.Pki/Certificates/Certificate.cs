using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Certificates;

/// <summary>
/// An X.509 certificate, read once and immutable; every part is a slice of <see cref="Encoded"/>. RFC 5280 §4.1:
/// <code>
/// Certificate ::= SEQUENCE {
///     tbsCertificate      TBSCertificate,
///     signatureAlgorithm  AlgorithmIdentifier,
///     signatureValue      BIT STRING }
/// TBSCertificate ::= SEQUENCE {
///     version              [0] EXPLICIT Version DEFAULT v1,
///     serialNumber             CertificateSerialNumber,
///     signature                AlgorithmIdentifier,
///     issuer                   Name,
///     validity                 Validity,
///     subject                  Name,
///     subjectPublicKeyInfo     SubjectPublicKeyInfo,
///     issuerUniqueID       [1] IMPLICIT UniqueIdentifier OPTIONAL,
///     subjectUniqueID      [2] IMPLICIT UniqueIdentifier OPTIONAL,
///     extensions           [3] EXPLICIT Extensions OPTIONAL }
/// </code>
/// Reading says nothing about trust: that is the work of <c>Paths</c>.
/// </summary>
public sealed class Certificate : IEquatable<Certificate>
{
    private readonly SignatureMemory signatures = new();

    /// <summary>Certificates of people are about 1.5 kB; the largest honest ones seen anywhere stay below 64 KiB.</summary>
    public const int Limit = 64 * 1024;

    private byte[]? fingerprint;

    internal Certificate() { }

    /// <summary>The whole certificate.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>What the issuer signed.</summary>
    public required ReadOnlyMemory<byte> TbsBytes { get; init; }

    /// <summary>1, 2 or 3.</summary>
    public required int Version { get; init; }

    public required CertificateSerial Serial { get; init; }

    /// <summary>The identifier inside the signed part.</summary>
    public required AlgorithmIdentifier TbsSignatureAlgorithm { get; init; }

    public required DistinguishedName Issuer { get; init; }

    public required Validity Validity { get; init; }

    public required DistinguishedName Subject { get; init; }

    public required PublicKeyInfo PublicKey { get; init; }

    /// <summary>In the order of the certificate.</summary>
    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    public required AlgorithmIdentifier SignatureAlgorithm { get; init; }

    public required ReadOnlyMemory<byte> Signature { get; init; }

    public BasicConstraints? BasicConstraints { get; internal set; }

    /// <summary>Null when the extension is absent, which allows everything.</summary>
    public KeyUsages? KeyUsage { get; internal set; }

    /// <summary>Empty when the extension is absent.</summary>
    public IReadOnlyList<ObjectIdentifier> ExtendedKeyUsages { get; internal set; } = [];

    public IReadOnlyList<GeneralName> SubjectAlternativeNames { get; internal set; } = [];

    /// <summary>Empty when the extension is absent.</summary>
    public ReadOnlyMemory<byte> SubjectKeyIdentifier { get; internal set; }

    public AuthorityKeyIdentifier? AuthorityKeyIdentifier { get; internal set; }

    public IReadOnlyList<DistributionPoint> CrlDistributionPoints { get; internal set; } = [];

    public IReadOnlyList<AccessDescription> AuthorityInformationAccess { get; internal set; } = [];

    public IReadOnlyList<CertificatePolicy> Policies { get; internal set; } = [];

    public IReadOnlyList<PolicyMapping> PolicyMappings { get; internal set; } = [];

    public PolicyConstraints? PolicyConstraints { get; internal set; }

    public int? InhibitAnyPolicy { get; internal set; }

    public NameConstraints? NameConstraints { get; internal set; }

    /// <summary>RFC 6960 §4.2.2.2.1: the responder's own certificate need not be checked for revocation.</summary>
    public bool HasOcspNoCheck { get; internal set; }

    /// <summary>Critical extensions this reader does not understand: a relying party must refuse (RFC 5280 §4.2).</summary>
    public IReadOnlyList<ObjectIdentifier> UnknownCriticalExtensions { get; internal set; } = [];

    public bool IsAuthority => BasicConstraints is { IsAuthority: true };

    /// <summary>Subject and issuer are one name; says nothing about who signed.</summary>
    public bool IsSelfIssued => Subject == Issuer;

    public bool IsSelfSigned => IsSelfIssued && IsSignedBy(PublicKey);

    /// <summary>SHA-256 of the whole certificate.</summary>
    public ReadOnlySpan<byte> Fingerprint => fingerprint ??= SHA256.HashData(Encoded.Span);

    public string FingerprintHex => Convert.ToHexString(Fingerprint);

    /// <summary>The addresses of OCSP responders in AIA.</summary>
    public IEnumerable<string> OcspUris => AccessUris(Oids.Ocsp);

    /// <summary>The addresses of the issuer's certificate in AIA.</summary>
    public IEnumerable<string> CaIssuerUris => AccessUris(Oids.CaIssuers);

    /// <summary>The addresses of CRLs.</summary>
    public IEnumerable<string> CrlUris => CrlDistributionPoints.SelectMany(point => point.Uris);

    /// <summary>The mailboxes of the subject alternative name.</summary>
    public IEnumerable<string> Mailboxes =>
        SubjectAlternativeNames
            .Where(name => name.Kind == GeneralNameKind.Rfc822Name)
            .Select(name => name.Value);

    /// <summary>Reads DER. The bytes are kept, not copied: do not change them afterwards.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out Certificate? certificate,
        [NotNullWhen(false)] out ReadError? error
    ) =>
        DerReader.TryParse(
            encoded,
            "certificate",
            Limit,
            CertificateReader.Read,
            out certificate,
            out error
        );

    /// <summary>
    /// As <see cref="TryRead"/>, for certificates found in files: an extension that cannot be read counts as one that is
    /// critical and not understood. What the key signed can be checked; no path leads through such a certificate.
    /// </summary>
    public static bool TryReadTolerantly(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out Certificate? certificate,
        [NotNullWhen(false)] out ReadError? error
    ) =>
        DerReader.TryParse(
            encoded,
            "certificate",
            Limit,
            CertificateReader.ReadTolerant,
            out certificate,
            out error
        );

    /// <summary>For bytes of our own making.</summary>
    /// <exception cref="ArgumentException">The bytes are no certificate.</exception>
    public static Certificate From(ReadOnlyMemory<byte> encoded) =>
        TryRead(encoded, out var certificate, out var error)
            ? certificate
            : throw new ArgumentException(error.ToString(), nameof(encoded));

    public CertificateExtension? Extension(ObjectIdentifier identifier) =>
        Extensions.FirstOrDefault(extension => extension.Identifier == identifier);

    public bool Allows(KeyUsages usage) =>
        KeyUsage is not { } allowed || (allowed & usage) == usage;

    /// <summary>RFC 5280 §4.2.1.12: absent, or naming the purpose, or naming any.</summary>
    public bool AllowsPurpose(ObjectIdentifier purpose) =>
        ExtendedKeyUsages.Count == 0
        || ExtendedKeyUsages.Contains(purpose)
        || ExtendedKeyUsages.Contains(Oids.AnyExtendedKeyUsage);

    /// <summary>Only the signature and the agreement of the two identifiers; names and dates are for <c>Paths</c>.</summary>
    public bool IsSignedBy(PublicKeyInfo issuerKey) =>
        signatures.Ask(Encoded, issuerKey, CheckSignature);

    /// <summary>The issuer's name and key identifier fit this certificate: a candidate for the path, not yet a proof.</summary>
    public bool CouldBeIssuedBy(Certificate issuer) =>
        Issuer == issuer.Subject
        && (
            AuthorityKeyIdentifier is not { KeyIdentifier.IsEmpty: false } authority
            || issuer.SubjectKeyIdentifier.IsEmpty
            || authority.KeyIdentifier.Span.SequenceEqual(issuer.SubjectKeyIdentifier.Span)
        );

    public bool Equals(Certificate? other) =>
        other is not null && Encoded.Span.SequenceEqual(other.Encoded.Span);

    public override bool Equals(object? obj) => Equals(obj as Certificate);

    public override int GetHashCode() => Serial.GetHashCode();

    public static bool operator ==(Certificate? left, Certificate? right) =>
        left is null ? right is null : left.Equals(right);

    public static bool operator !=(Certificate? left, Certificate? right) => !(left == right);

    public override string ToString() => $"{Subject} (serial {Serial})";

    private IEnumerable<string> AccessUris(ObjectIdentifier method) =>
        AuthorityInformationAccess
            .Where(access => access.Method == method && access.Location.Kind == GeneralNameKind.Uri)
            .Select(access => access.Location.Value);

    private bool CheckSignature(PublicKeyInfo issuerKey) =>
        SignatureAlgorithm.SameAs(TbsSignatureAlgorithm)
        && SignatureAlgorithms.TryFrom(SignatureAlgorithm, out var algorithm)
        && SignatureVerifier.Verify(
            issuerKey.Encoded.Span,
            algorithm,
            TbsBytes.Span,
            Signature.Span
        );
}
