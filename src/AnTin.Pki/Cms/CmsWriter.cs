using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <summary>Writes SignedData in DER, always the same octets for the same input.</summary>
public static class CmsWriter
{
    /// <summary>Writes a new message that carries its content.</summary>
    /// <param name="contentType">What is signed: <see cref="Oids.Data"/>, <see cref="Oids.TimestampInfo"/>.</param>
    /// <param name="content">The content octets.</param>
    /// <param name="signatures">The signatures, made over <see cref="CmsAttributes.ToBeSigned"/>.</param>
    /// <param name="certificates">Certificates in DER, written as a sorted set.</param>
    /// <param name="revocations">CRLs in DER and elements of <see cref="OtherRevocationInfo"/>.</param>
    public static byte[] Write(
        ObjectIdentifier contentType,
        ReadOnlySpan<byte> content,
        IReadOnlyList<CmsSignature> signatures,
        IReadOnlyList<ReadOnlyMemory<byte>> certificates,
        IReadOnlyList<ReadOnlyMemory<byte>>? revocations = null
    )
    {
        using var encapsulated = new DerWriter(content.Length + 32);
        using (encapsulated.Sequence())
        {
            encapsulated.ObjectIdentifier(contentType);
            using (encapsulated.Context(0))
            {
                encapsulated.OctetString(content);
            }
        }

        return WriteEncapsulated(
            contentType,
            encapsulated.Written,
            signatures,
            certificates,
            revocations ?? []
        );
    }

    /// <summary>Writes a new message whose content stands elsewhere: in the PDF, in a file beside it.</summary>
    /// <inheritdoc cref="Write(ObjectIdentifier, ReadOnlySpan{byte}, IReadOnlyList{CmsSignature}, IReadOnlyList{ReadOnlyMemory{byte}}, IReadOnlyList{ReadOnlyMemory{byte}}?)"/>
    public static byte[] WriteDetached(
        ObjectIdentifier contentType,
        IReadOnlyList<CmsSignature> signatures,
        IReadOnlyList<ReadOnlyMemory<byte>> certificates,
        IReadOnlyList<ReadOnlyMemory<byte>>? revocations = null
    )
    {
        using var encapsulated = new DerWriter(32);
        using (encapsulated.Sequence())
        {
            encapsulated.ObjectIdentifier(contentType);
        }

        return WriteEncapsulated(
            contentType,
            encapsulated.Written,
            signatures,
            certificates,
            revocations ?? []
        );
    }

    /// <summary>
    /// Writes a message again with other signers, certificates or revocation data: augmentation. The content and all
    /// that is not named keep their octets.
    /// </summary>
    /// <param name="original">The message as it was read.</param>
    /// <param name="signers">Every SignerInfo, as <see cref="CmsSignerInfo.WithUnsignedAttributes"/> gives them.</param>
    /// <param name="certificates">Null: as they were.</param>
    /// <param name="revocations">Null: as they were.</param>
    /// <param name="digest">The hash of a signer that joins; null: nobody does.</param>
    public static byte[] Rewrite(
        CmsSignedData original,
        IReadOnlyList<ReadOnlyMemory<byte>> signers,
        IReadOnlyList<ReadOnlyMemory<byte>>? certificates = null,
        IReadOnlyList<ReadOnlyMemory<byte>>? revocations = null,
        System.Security.Cryptography.HashAlgorithmName? digest = null
    )
    {
        var revocationSet = revocations ?? original.RevocationElements;
        var hasOther = revocationSet.Any(element => element.Span[0] != DerTag.Sequence);
        return WriteSignedData(
            hasOther ? 5 : original.Version,
            digest is { } joining
                ? WithDigest(original, EncodeDigest(joining))
                : original.DigestAlgorithmsElement.Span,
            original.EncapsulatedContentElement.Span,
            certificates ?? original.CertificateElements,
            revocationSet,
            signers
        );
    }

    /// <summary>
    /// RFC 5652 §5.1: 5 when other revocation formats are present; else 3 when a signer is named by its key or the
    /// content is not id-data; else 1.
    /// </summary>
    private static int Version(
        ObjectIdentifier contentType,
        bool namesByKey,
        IReadOnlyList<ReadOnlyMemory<byte>> revocations
    ) =>
        revocations.Any(element => element.Span[0] != DerTag.Sequence) ? 5
        : namesByKey || contentType != Oids.Data ? 3
        : 1;

    private static byte[] WriteEncapsulated(
        ObjectIdentifier contentType,
        ReadOnlySpan<byte> encapsulated,
        IReadOnlyList<CmsSignature> signatures,
        IReadOnlyList<ReadOnlyMemory<byte>> certificates,
        IReadOnlyList<ReadOnlyMemory<byte>> revocations
    )
    {
        using var digests = new DerWriter(64);
        digests.SetOf(signatures.Select(one => one.Digest).Distinct().Select(EncodeDigest));
        return WriteSignedData(
            Version(contentType, signatures.Any(one => one.Identifier.Issuer is null), revocations),
            digests.Written,
            encapsulated,
            certificates,
            revocations,
            [.. signatures.Select(WriteSigner)]
        );
    }

    private static byte[] WriteSignedData(
        int version,
        ReadOnlySpan<byte> digests,
        ReadOnlySpan<byte> encapsulated,
        IReadOnlyList<ReadOnlyMemory<byte>> certificates,
        IReadOnlyList<ReadOnlyMemory<byte>> revocations,
        IReadOnlyList<ReadOnlyMemory<byte>> signers
    )
    {
        using var writer = new DerWriter(encapsulated.Length + 4096);
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.SignedData);
            using (writer.Context(0))
            using (writer.Sequence())
            {
                writer.Integer(version);
                writer.Raw(digests);
                writer.Raw(encapsulated);
                if (certificates.Count > 0)
                {
                    writer.SetOf(certificates, DerTag.ContextConstructed(0));
                }

                if (revocations.Count > 0)
                {
                    writer.SetOf(revocations, DerTag.ContextConstructed(1));
                }

                writer.SetOf(signers);
            }
        }

        return writer.ToArray();
    }

    /// <summary>The set of digest algorithms, with this one in it once.</summary>
    private static byte[] WithDigest(CmsSignedData original, ReadOnlyMemory<byte> digest)
    {
        var known = original.DigestAlgorithms;
        using var digests = new DerWriter(64);
        digests.SetOf(
            known.Any(one => one.Span.SequenceEqual(digest.Span)) ? known : [.. known, digest]
        );
        return digests.ToArray();
    }

    /// <summary>One SignerInfo, for a message that exists.</summary>
    public static ReadOnlyMemory<byte> WriteSigner(CmsSignature signature)
    {
        using var writer = new DerWriter(1024);
        using (writer.Sequence())
        {
            writer.Integer(signature.Identifier.Issuer is null ? 3 : 1);
            signature.Identifier.Write(writer);
            DigestAlgorithms.Write(writer, signature.Digest);
            if (signature.SignedAttributes.Count > 0)
            {
                writer.SetOf(
                    signature.SignedAttributes.Select(one => one.Encoded),
                    DerTag.ContextConstructed(0)
                );
            }

            writer.Raw(signature.Algorithm.Encode());
            writer.OctetString(signature.Signature.Span);
            if (signature.UnsignedAttributes.Count > 0)
            {
                writer.SetOf(
                    signature.UnsignedAttributes.Select(one => one.Encoded),
                    DerTag.ContextConstructed(1)
                );
            }
        }

        return writer.ToArray();
    }

    private static ReadOnlyMemory<byte> EncodeDigest(
        System.Security.Cryptography.HashAlgorithmName hash
    )
    {
        using var writer = new DerWriter(32);
        DigestAlgorithms.Write(writer, hash);
        return writer.ToArray();
    }
}
