using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <summary>
/// One signature. RFC 5652 §5.3:
/// <code>
/// SignerInfo ::= SEQUENCE {
///     version             CMSVersion,
///     sid                 SignerIdentifier,
///     digestAlgorithm     DigestAlgorithmIdentifier,
///     signedAttrs         [0] IMPLICIT SignedAttributes OPTIONAL,
///     signatureAlgorithm  SignatureAlgorithmIdentifier,
///     signature           SignatureValue,
///     unsignedAttrs       [1] IMPLICIT UnsignedAttributes OPTIONAL }
/// </code>
/// </summary>
public sealed partial class CmsSignerInfo
{
    private CmsSignerInfo() { }

    /// <summary>The whole SignerInfo.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The fields before unsignedAttrs, without the SEQUENCE's own header: what must survive an augmentation octet by octet.</summary>
    public required ReadOnlyMemory<byte> SignedPart { get; init; }

    public required int Version { get; init; }

    public required SignerIdentifier Identifier { get; init; }

    public required AlgorithmIdentifier DigestAlgorithm { get; init; }

    /// <summary>Null when the signature is over the content itself.</summary>
    public required IReadOnlyList<CmsAttribute>? SignedAttributes { get; init; }

    /// <summary>The content octets of signedAttrs, without tag and length.</summary>
    public required ReadOnlyMemory<byte> SignedAttributesContent { get; init; }

    public required AlgorithmIdentifier SignatureAlgorithm { get; init; }

    public required ReadOnlyMemory<byte> Signature { get; init; }

    public required IReadOnlyList<CmsAttribute> UnsignedAttributes { get; init; }

    /// <summary>The hash of the content, when it is one we know.</summary>
    public HashAlgorithmName? Digest =>
        DigestAlgorithms.TryFind(DigestAlgorithm, out var hash) ? hash : null;

    /// <summary>The digest of the content as the signer signed it; empty without signed attributes.</summary>
    public ReadOnlyMemory<byte> SignedDigest =>
        SignedAttributes?.Find(Oids.MessageDigest) is { SingleValue: { Length: > 0 } value }
        && DerReader.TryParse(value, "messageDigest", 1024, ReadOctets, out var octets, out _)
            ? octets
            : default(ReadOnlyMemory<byte>);

    /// <summary>The certificate identifiers of signing-certificate-v2, or of the older attribute; empty when there is none.</summary>
    public IReadOnlyList<EssCertificateId> SigningCertificates =>
        (
            SignedAttributes?.Find(Oids.SigningCertificateV2)
            ?? SignedAttributes?.Find(Oids.SigningCertificate)
        )
            is { } attribute
        && EssCertificateId.TryReadAll(attribute, out var identifiers, out _)
            ? identifiers
            : [];

    /// <summary>The time the signer claims; null when it claims none.</summary>
    public DateTimeOffset? ClaimedTime =>
        SignedAttributes?.Find(Oids.SigningTime) is { SingleValue: { Length: > 0 } value }
        && DerReader.TryParse(value, "signingTime", 64, ReadTime, out var time, out _)
            ? time.Item1
            : null;

    /// <summary>The SignerInfo with other unsigned attributes; everything signed keeps its octets.</summary>
    public byte[] WithUnsignedAttributes(IReadOnlyList<CmsAttribute> attributes)
    {
        using var writer = new DerWriter(Encoded.Length + 1024);
        using (writer.Sequence())
        {
            writer.Raw(SignedPart.Span);
            if (attributes.Count > 0)
            {
                writer.SetOf(attributes.Select(one => one.Encoded), DerTag.ContextConstructed(1));
            }
        }

        return writer.ToArray();
    }

    /// <summary>Reads a SignerInfo that stands alone, as the value of a counter-signature does (RFC 5652 §11.4).</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> der,
        [NotNullWhen(true)] out CmsSignerInfo? signer,
        [NotNullWhen(false)] out ReadError? error
    ) => DerReader.TryParse(der, "signerInfo", CmsSignedData.Limit, Read, out signer, out error);

    internal static CmsSignerInfo Read(ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "signerInfo");
        var inside = reader.Inside(whole, "signerInfo");
        var version = inside.SmallInteger("signerInfo.version");
        var identifier = SignerIdentifier.Read(ref inside);
        var digest = AlgorithmIdentifier.Read(ref inside, "signerInfo.digestAlgorithm");
        IReadOnlyList<CmsAttribute>? signed = null;
        ReadOnlyMemory<byte> signedContent = default;
        if (
            inside.TryElement(
                DerTag.ContextConstructed(0),
                "signerInfo.signedAttrs",
                out var element
            )
        )
        {
            var attributes = inside.Inside(element, "signerInfo.signedAttrs");
            signed = CmsAttribute.ReadAll(ref attributes, "signerInfo.signedAttrs");
            signedContent = inside.Content(element);
        }

        var algorithm = AlgorithmIdentifier.Read(ref inside, "signerInfo.signatureAlgorithm");
        var signature = inside.OctetString("signerInfo.signature");
        var signedEnd = inside.Position;
        var unsigned = inside.TryContext(1, "signerInfo.unsignedAttrs", out var others)
            ? CmsAttribute.ReadAll(ref others, "signerInfo.unsignedAttrs")
            : [];
        inside.Complete();
        return new CmsSignerInfo
        {
            Encoded = reader.Whole(whole),
            SignedPart = reader.Content(whole with { End = signedEnd }),
            Version = version,
            Identifier = identifier,
            DigestAlgorithm = digest,
            SignedAttributes = signed,
            SignedAttributesContent = signedContent,
            SignatureAlgorithm = algorithm,
            Signature = signature,
            UnsignedAttributes = unsigned,
        };
    }

    private static byte[] ReadOctets(ref DerReader reader) =>
        reader.OctetString("messageDigest").ToArray();

    private static Tuple<DateTimeOffset> ReadTime(ref DerReader reader) =>
        new(reader.Time("signingTime"));
}
