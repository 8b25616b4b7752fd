using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <summary>
/// A signed message, read once and immutable. RFC 5652 §3 and §5.1:
/// <code>
/// ContentInfo ::= SEQUENCE {
///     contentType  ContentType,
///     content      [0] EXPLICIT ANY DEFINED BY contentType }
/// SignedData ::= SEQUENCE {
///     version           CMSVersion,
///     digestAlgorithms  DigestAlgorithmIdentifiers,
///     encapContentInfo  EncapsulatedContentInfo,
///     certificates      [0] IMPLICIT CertificateSet OPTIONAL,
///     crls              [1] IMPLICIT RevocationInfoChoices OPTIONAL,
///     signerInfos       SignerInfos }
/// EncapsulatedContentInfo ::= SEQUENCE {
///     eContentType  ContentType,
///     eContent      [0] EXPLICIT OCTET STRING OPTIONAL }
/// </code>
/// </summary>
public sealed class CmsSignedData
{
    /// <summary>A signed file may carry its content; more than this is for detached signatures.</summary>
    public const int Limit = 256 * 1024 * 1024;

    private IReadOnlyList<Certificate>? certificates;

    internal CmsSignedData() { }

    /// <summary>The whole ContentInfo with definite lengths; the very bytes that were given when they had none other.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    public required int Version { get; init; }

    /// <summary>The whole SET of digest algorithms.</summary>
    public required ReadOnlyMemory<byte> DigestAlgorithmsElement { get; init; }

    /// <summary>The digest algorithms one by one, as they stand.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> DigestAlgorithms { get; init; }

    public required ObjectIdentifier ContentType { get; init; }

    /// <summary>The whole encapContentInfo.</summary>
    public required ReadOnlyMemory<byte> EncapsulatedContentElement { get; init; }

    /// <summary>The content octets; null when the signature is detached.</summary>
    public required ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Every element of the certificate set as it stands, readable or not.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> CertificateElements { get; init; }

    /// <summary>Every element of the crls set: CRLs (tag 0x30), and other formats such as OCSP answers (tag 0xA1).</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> RevocationElements { get; init; }

    public required IReadOnlyList<CmsSignerInfo> Signers { get; init; }

    public bool IsDetached => Content is null;

    /// <summary>The certificates that can be read; others are passed over, since a path may be found without them.</summary>
    public IReadOnlyList<Certificate> Certificates => certificates ??= ReadCertificates();

    /// <summary>CRLs in DER.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Crls =>
        RevocationElements.Where(element => element.Span[0] == DerTag.Sequence);

    /// <summary>OCSPResponse messages carried by RFC 5940 §2.1, in DER.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> OcspResponses =>
        RevocationElements
            .Select(OtherRevocationInfo.OcspResponse)
            .Where(response => !response.IsEmpty);

    /// <summary>The certificate a signer names, if the message carries it.</summary>
    public Certificate? CertificateOf(CmsSignerInfo signer) =>
        Certificates.FirstOrDefault(signer.Identifier.Matches);

    /// <summary>Reads BER or DER.</summary>
    /// <param name="bytes">Kept, not copied, when they are DER.</param>
    /// <param name="signedData">The message.</param>
    /// <param name="error">Where and why reading stopped.</param>
    /// <param name="allowZeroPadding">Whether zero octets may follow, as in the Contents of a PDF signature.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out CmsSignedData? signedData,
        [NotNullWhen(false)] out ReadError? error,
        bool allowZeroPadding = false
    )
    {
        signedData = null;
        if (bytes.Length > Limit)
        {
            error = new ReadError(Limit, "contentInfo", $"more than {Limit} octets.");
            return false;
        }

        if (!Ber.TryToDefinite(bytes, out var definite, out var consumed, out error))
        {
            return false;
        }

        var rest = bytes.Span[consumed..];
        if (!rest.IsEmpty && (!allowZeroPadding || rest.ContainsAnyExcept((byte)0)))
        {
            error = new ReadError(
                consumed,
                "contentInfo",
                $"is followed by {rest.Length} octets too many."
            );
            return false;
        }

        return DerReader.TryParse(
            definite,
            "contentInfo",
            Limit,
            CmsReader.Read,
            out signedData,
            out error
        );
    }

    private List<Certificate> ReadCertificates()
    {
        var readable = new List<Certificate>(CertificateElements.Count);
        var seen = new HashSet<Certificate>();
        foreach (var element in CertificateElements)
        {
            if (
                Certificate.TryReadTolerantly(element, out var certificate, out _)
                && seen.Add(certificate)
            )
            {
                readable.Add(certificate);
            }
        }

        return readable;
    }
}
