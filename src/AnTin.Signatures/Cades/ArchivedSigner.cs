using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Cades;

/// <summary>The octets that an archive time stamp of one signer is made for.</summary>
/// <param name="Message">The message as it stands.</param>
/// <param name="Signer">One of its signers.</param>
/// <param name="Content">What was signed, inside or outside; null where it is not at hand.</param>
internal sealed record ArchivedSigner(
    CmsSignedData Message,
    CmsSignerInfo Signer,
    CmsContent? Content
)
{
    /// <summary>
    /// EN 319 122-1 §5.5.3: eContentType, the digest of what was signed, the SignerInfo without its unsigned attributes,
    /// the index. Null where the content is not at hand.
    /// </summary>
    /// <param name="index">ATSHashIndexV3, which stands for certificates, revocation data and unsigned attributes.</param>
    /// <param name="hash">Of the imprint.</param>
    public byte[]? VersionThree(ReadOnlyMemory<byte> index, HashAlgorithmName hash)
    {
        if (Content?.Digest(hash) is not { } content)
        {
            return null;
        }

        using var octets = new DerWriter(4096);
        octets.ObjectIdentifier(Message.ContentType);
        octets.Raw(content);
        octets.Raw(Signer.SignedPart.Span);
        octets.Raw(index.Span);
        return octets.ToArray();
    }

    /// <summary>
    /// TS 101 733 V2.2.1 §6.4.1 and annex K: encapContentInfo, the content outside, the sets of certificates and CRLs,
    /// the SignerInfo with the unsigned attributes that were there before.
    /// </summary>
    /// <param name="before">Those attributes.</param>
    /// <param name="hash">Of the imprint.</param>
    /// <param name="withHeader">
    /// The set's tag and length are hashed too; versions before 2.2.1 left them out, and both are met.
    /// </param>
    /// <returns>The imprint; null where the content is not at hand.</returns>
    public byte[]? VersionTwo(
        IReadOnlyList<CmsAttribute> before,
        HashAlgorithmName hash,
        bool withHeader
    )
    {
        if (Content is not { } content)
        {
            return null;
        }

        using var imprint = new ContentHash(hash);
        imprint.AppendData(Message.EncapsulatedContentElement.Span);
        if (Message.IsDetached)
        {
            content.Octets.Visit(0, content.Octets.Length, imprint.AppendData);
        }

        using var octets = new DerWriter(8192);
        Set(octets, 0, Message.CertificateElements);
        Set(octets, 1, Message.RevocationElements);
        octets.Raw(Signer.SignedPart.Span);
        if (withHeader)
        {
            Set(octets, 1, [.. before.Select(one => one.Encoded)]);
        }
        else
        {
            foreach (var attribute in before)
            {
                octets.Raw(attribute.Encoded.Span);
            }
        }

        imprint.AppendData(octets.ToArray());
        return imprint.GetHashAndReset();
    }

    /// <summary>In the order in which they stand, unlike a DER SET OF.</summary>
    private static void Set(
        DerWriter octets,
        int number,
        IReadOnlyList<ReadOnlyMemory<byte>> elements
    )
    {
        if (elements.Count > 0)
        {
            using (octets.Context(number))
            {
                foreach (var element in elements)
                {
                    octets.Raw(element.Span);
                }
            }
        }
    }
}
