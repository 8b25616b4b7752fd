using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <content>RFC 5652 §5.4 and §5.6: what is digested, what is signed, whether it verifies.</content>
public sealed partial class CmsSignerInfo
{
    /// <summary>Checks against the whole content.</summary>
    public CmsSignatureCheck Check(
        Certificate signer,
        ObjectIdentifier contentType,
        ReadOnlySpan<byte> content
    )
    {
        if (Digest is not { } hash)
        {
            return CmsSignatureCheck.AlgorithmUnknown;
        }

        // A signature over attributes can be passed off as one over content: the attributes are taken out and handed
        // in as the content. A content that is itself a set of signed attributes is never honest.
        if (SignedAttributes is null && AreAttributes(content))
        {
            return CmsSignatureCheck.AttributesWrong;
        }

        return CheckDigest(signer, contentType, DigestAlgorithms.Compute(hash, content));
    }

    /// <summary>
    /// RFC 5652 §11.4: a counter-signature is made over the octets of another signature's value, and its attributes name
    /// no content type.
    /// </summary>
    public CmsSignatureCheck CheckCountersignature(
        Certificate signer,
        ReadOnlySpan<byte> valueDigest
    ) => Check(signer, valueDigest, contentType: null);

    /// <summary>Checks against the digest of a content that was hashed elsewhere, as that of a long PDF.</summary>
    public CmsSignatureCheck CheckDigest(
        Certificate signer,
        ObjectIdentifier contentType,
        ReadOnlySpan<byte> contentDigest
    ) => Check(signer, contentDigest, contentType);

    private CmsSignatureCheck Check(
        Certificate signer,
        ReadOnlySpan<byte> contentDigest,
        ObjectIdentifier? contentType
    )
    {
        if (
            Digest is not { } hash
            || !SignatureAlgorithms.TryFrom(SignatureAlgorithm, hash, out var algorithm)
            || !SignatureVerifier.Knows(signer.PublicKey)
        )
        {
            return CmsSignatureCheck.AlgorithmUnknown;
        }

        if (SignedAttributes is null)
        {
            // RFC 8419 §3, RFC 9882 §3.2: such a value is over the content itself, and only its digest is at hand.
            if (algorithm.Family.IsOverMessage())
            {
                return CmsSignatureCheck.AlgorithmUnknown;
            }

            // RFC 5652 §5.3: signedAttrs "MUST be present if the content type … is not id-data".
            return contentType is not null && contentType != Oids.Data
                    ? CmsSignatureCheck.AttributesWrong
                : SignatureVerifier.VerifyHash(
                    signer.PublicKey.Encoded.Span,
                    algorithm,
                    contentDigest,
                    Signature.Span
                )
                    ? CmsSignatureCheck.Intact
                : CmsSignatureCheck.SignatureWrong;
        }

        if (
            !HasMandatoryAttributes(SignedAttributes, contentType)
            || !AlgorithmBinding.Holds(this, hash, algorithm)
        )
        {
            return CmsSignatureCheck.AttributesWrong;
        }

        if (!CryptographicOperations.FixedTimeEquals(SignedDigest.Span, contentDigest))
        {
            return CmsSignatureCheck.ContentChanged;
        }

        return VerifyAttributes(signer, algorithm)
            ? CmsSignatureCheck.Intact
            : CmsSignatureCheck.SignatureWrong;
    }

    /// <summary>
    /// RFC 5652 §11.1, §11.2: each exactly once, each with one value; §11.3: the time at most once; §11.4: no content type for
    /// a counter-signature.
    /// </summary>
    private bool HasMandatoryAttributes(
        IReadOnlyList<CmsAttribute> attributes,
        ObjectIdentifier? contentType
    ) =>
        attributes.Count(one => one.Type == Oids.ContentType) == (contentType is null ? 0 : 1)
        && attributes.Count(one => one.Type == Oids.MessageDigest) == 1
        && attributes.Count(one => one.Type == Oids.SigningTime) <= 1
        && !SignedDigest.IsEmpty
        && (
            contentType is null
            || attributes
                .Find(Oids.ContentType)!
                .SingleValue.Span.SequenceEqual(
                    CmsAttributes.ContentType(contentType).SingleValue.Span
                )
        );

    /// <summary>
    /// RFC 5652 §5.4: the signature is over the DER of the SET OF. Signers that leave the order as it came are common,
    /// so the octets as they stand are tried first and the sorted set second.
    /// </summary>
    private bool VerifyAttributes(Certificate signer, SignatureAlgorithm algorithm)
    {
        using var asTheyStand = new DerWriter(SignedAttributesContent.Length + 8);
        asTheyStand.Primitive(DerTag.Set, SignedAttributesContent.Span);
        var key = signer.PublicKey.Encoded.Span;
        if (SignatureVerifier.Verify(key, algorithm, asTheyStand.Written, Signature.Span))
        {
            return true;
        }

        var sorted = CmsAttributes.ToBeSigned(SignedAttributes!);
        return !asTheyStand.Written.SequenceEqual(sorted)
            && SignatureVerifier.Verify(key, algorithm, sorted, Signature.Span);
    }

    private static bool AreAttributes(ReadOnlySpan<byte> content) =>
        content is [DerTag.Set, ..]
        && DerReader.TryParse(
            content.ToArray(),
            "content",
            CmsSignedData.Limit,
            ReadAttributes,
            out var attributes,
            out _
        )
        && attributes.Find(Oids.MessageDigest) is not null;

    private static IReadOnlyList<CmsAttribute> ReadAttributes(ref DerReader reader)
    {
        var set = reader.Set("content");
        return CmsAttribute.ReadAll(ref set, "content");
    }
}
