using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Evidence;

namespace AnTin.Signatures.Signing;

/// <summary>
/// What a CAdES message gets after it was signed (ETSI EN 319 122-1 §5.3 and §5.5): a time stamp on each signature value,
/// evidence, an archive time stamp over it all. Everything signed keeps its octets.
/// </summary>
internal static class CmsArchive
{
    /// <summary>§5.3: a token on the signature value of one signer.</summary>
    public static async ValueTask<byte[]> StampValueAsync(
        CmsSignedData message,
        CmsSignerInfo signer,
        ITimestampSource source,
        CancellationToken cancellation
    )
    {
        var hash = HashOf(signer);
        var token = await source.StampOctetsAsync(signer.Signature.Span, hash, cancellation);
        return With(message, signer, CmsAttributes.SignatureTimestamp(token));
    }

    /// <summary>§6.3: certificates and revocation answers go into the sets of the message, beside those that are there.</summary>
    public static byte[] AddEvidence(CmsSignedData message, CollectedEvidence evidence) =>
        CmsWriter.Rewrite(
            message,
            [.. message.Signers.Select(one => one.Encoded)],
            Distinct(message.CertificateElements.Concat(evidence.Certificates)),
            Distinct(
                message
                    .RevocationElements.Concat(evidence.Crls)
                    .Concat(
                        evidence.OcspResponses.Select(one =>
                            (ReadOnlyMemory<byte>)OtherRevocationInfo.FromOcspResponse(one.Span)
                        )
                    )
            )
        );

    /// <summary>§5.5.3: a token on everything that the message holds now; its index is put into it afterwards.</summary>
    /// <param name="message">As it is after all else was added.</param>
    /// <param name="signer">One of its signers, whose signature is preserved.</param>
    /// <param name="content">What was signed.</param>
    /// <param name="source">The time-stamp authority.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async ValueTask<byte[]> StampAllAsync(
        CmsSignedData message,
        CmsSignerInfo signer,
        CmsContent content,
        ITimestampSource source,
        CancellationToken cancellation
    )
    {
        var hash = HashOf(signer);
        var index = ArchiveHashIndex.Write(message, signer, hash);
        var archived = new ArchivedSigner(message, signer, content);
        var token = await source.StampOctetsAsync(
            archived.VersionThree(index, hash)!,
            hash,
            cancellation
        );
        return With(
            message,
            signer,
            CmsAttribute.Create(CadesOids.ArchiveTimestampV3, Indexed(token, index))
        );
    }

    /// <summary>§5.5.2: the index is an unsigned attribute of the token's own signer.</summary>
    private static byte[] Indexed(byte[] token, byte[] index)
    {
        if (!TimestampToken.TryRead(token, out var read, out var error))
        {
            throw new TimestampUnavailableException(error.ToString());
        }

        return CmsWriter.Rewrite(
            read.SignedData,
            [
                read.Signer.WithUnsignedAttributes([
                    .. read.Signer.UnsignedAttributes,
                    CmsAttribute.Create(CadesOids.HashIndexV3, index),
                ]),
            ]
        );
    }

    private static byte[] With(CmsSignedData message, CmsSignerInfo signer, CmsAttribute added) =>
        CmsWriter.Rewrite(
            message,
            [
                .. message.Signers.Select(one =>
                    ReferenceEquals(one, signer)
                        ? one.WithUnsignedAttributes([.. one.UnsignedAttributes, added])
                        : one.Encoded
                ),
            ]
        );

    private static HashAlgorithmName HashOf(CmsSignerInfo signer) =>
        DigestAlgorithms.Beside(signer.Digest ?? HashAlgorithmName.SHA256);

    private static ReadOnlyMemory<byte>[] Distinct(IEnumerable<ReadOnlyMemory<byte>> elements) =>
        [
            .. elements.DistinctBy(
                one => Convert.ToHexString(SHA256.HashData(one.Span)),
                StringComparer.Ordinal
            ),
        ];
}
