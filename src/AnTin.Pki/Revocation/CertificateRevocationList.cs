using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Revocation;

/// <summary>
/// A CRL, read once and immutable (RFC 5280 §5.1). The entries stay bytes; a table of offsets finds one among a
/// million without making objects of the others.
/// </summary>
public sealed class CertificateRevocationList
{
    private readonly SignatureMemory signatures = new();

    /// <summary>A million entries with reasons take about 45 MB.</summary>
    public const int Limit = 256 * 1024 * 1024;

    private readonly CrlIndex entries;

    internal CertificateRevocationList(CrlIndex entries) => this.entries = entries;

    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>What the issuer signed.</summary>
    public required ReadOnlyMemory<byte> TbsBytes { get; init; }

    /// <summary>1 or 2.</summary>
    public required int Version { get; init; }

    public required AlgorithmIdentifier TbsSignatureAlgorithm { get; init; }

    public required DistinguishedName Issuer { get; init; }

    public required DateTimeOffset ThisUpdate { get; init; }

    /// <summary>RFC 5280 demands it; X.509 does not.</summary>
    public required DateTimeOffset? NextUpdate { get; init; }

    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    public required AlgorithmIdentifier SignatureAlgorithm { get; init; }

    public required ReadOnlyMemory<byte> Signature { get; init; }

    public BigInteger? Number { get; internal set; }

    public AuthorityKeyIdentifier? AuthorityKeyIdentifier { get; internal set; }

    public IssuingDistributionPoint? IssuingDistributionPoint { get; internal set; }

    /// <summary>
    /// Of a delta CRL (§5.2.4) the number of the complete one from which it says what changed; null: this list is complete.
    /// A delta CRL says nothing about a certificate that it does not list: see <see cref="DeltaCrl"/>.
    /// </summary>
    public BigInteger? BaseNumber { get; internal set; }

    public bool IsDelta => BaseNumber is not null;

    /// <summary>Where the delta CRL of this complete one is found (§5.2.6); empty when none is named.</summary>
    public IReadOnlyList<DistributionPoint> FreshestCrl { get; internal set; } = [];

    public DateTimeOffset? ExpiredKeptSince { get; internal set; }

    /// <summary>Critical extensions, of the list or of an entry, that are not understood.</summary>
    public IReadOnlyList<ObjectIdentifier> UnknownCriticalExtensions { get; internal set; } = [];

    public int Count => entries.Count;

    /// <summary>Serials with more than one entry; a sound list has none.</summary>
    public IReadOnlyList<CertificateSerial> Repeated => entries.Repeated;

    /// <summary>All entries in the order of the CRL.</summary>
    public IEnumerable<RevokedCertificate> Entries => entries.All();

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out CertificateRevocationList? crl,
        [NotNullWhen(false)] out ReadError? error
    ) => DerReader.TryParse(encoded, "certificateList", Limit, CrlReader.Read, out crl, out error);

    /// <summary>The entry of a certificate, or null when it is not revoked.</summary>
    public RevokedCertificate? Find(CertificateSerial serial) => entries.Find(serial);

    /// <summary>Only the signature; whether the signer may speak for the certificate is for <c>Paths</c>.</summary>
    public bool IsSignedBy(PublicKeyInfo issuerKey) =>
        signatures.Ask(Encoded, issuerKey, CheckSignature);

    /// <summary>Name and key identifier fit: this certificate may have signed the CRL.</summary>
    public bool CouldBeIssuedBy(Certificate issuer) =>
        Issuer == issuer.Subject
        && (
            AuthorityKeyIdentifier is not { KeyIdentifier.IsEmpty: false } authority
            || issuer.SubjectKeyIdentifier.IsEmpty
            || authority.KeyIdentifier.Span.SequenceEqual(issuer.SubjectKeyIdentifier.Span)
        );

    public override string ToString() =>
        IsDelta ? $"delta CRL {BaseNumber}..{Number} of {Issuer}" : $"CRL {Number} of {Issuer}";

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
