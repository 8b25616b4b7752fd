using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Cades;

/// <summary>Assembles the CMS message of a baseline signature: one signer, his certificates, his time stamp.</summary>
internal static class CadesMessage
{
    /// <param name="content">Null: detached.</param>
    /// <param name="certificates">The signer's first.</param>
    /// <param name="attributes">As they were signed.</param>
    /// <param name="algorithm">How they were signed.</param>
    /// <param name="signature">The signature value.</param>
    /// <param name="timestamp">Null: level B-B.</param>
    public static byte[] Write(
        ReadOnlyMemory<byte>? content,
        IReadOnlyList<Certificate> certificates,
        IReadOnlyList<CmsAttribute> attributes,
        SignatureAlgorithm algorithm,
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? timestamp
    )
    {
        var signer = Signer(certificates, attributes, algorithm, signature, timestamp);
        var encoded = certificates.Select(certificate => certificate.Encoded).ToArray();
        return content is { } octets
            ? CmsWriter.Write(Oids.Data, octets.Span, [signer], encoded)
            : CmsWriter.WriteDetached(Oids.Data, [signer], encoded);
    }

    /// <summary>A further signer of a message that exists, over the same content.</summary>
    /// <inheritdoc cref="Write"/>
    public static byte[] Join(
        CmsSignedData message,
        IReadOnlyList<Certificate> certificates,
        IReadOnlyList<CmsAttribute> attributes,
        SignatureAlgorithm algorithm,
        ReadOnlyMemory<byte> signature
    ) =>
        CmsWriter.Rewrite(
            message,
            [
                .. message.Signers.Select(one => one.Encoded),
                CmsWriter.WriteSigner(Signer(certificates, attributes, algorithm, signature, null)),
            ],
            [
                .. message
                    .CertificateElements.Concat(certificates.Select(one => one.Encoded))
                    .DistinctBy(one => Convert.ToHexString(one.Span), StringComparer.Ordinal),
            ],
            digest: algorithm.Hash
        );

    private static CmsSignature Signer(
        IReadOnlyList<Certificate> certificates,
        IReadOnlyList<CmsAttribute> attributes,
        SignatureAlgorithm algorithm,
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? timestamp
    ) =>
        new(
            SignerIdentifier.For(certificates[0]),
            algorithm.Hash,
            attributes,
            algorithm,
            signature,
            timestamp is { } token ? [CmsAttributes.SignatureTimestamp(token)] : []
        );
}
