using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Evidence;

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
    /// <param name="evidence">For B-LT: goes into the sets of certificates and of revocation answers (§6.3).</param>
    public static byte[] Write(
        ReadOnlyMemory<byte>? content,
        IReadOnlyList<Certificate> certificates,
        IReadOnlyList<CmsAttribute> attributes,
        SignatureAlgorithm algorithm,
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? timestamp,
        CollectedEvidence? evidence = null
    )
    {
        var signer = new CmsSignature(
            SignerIdentifier.For(certificates[0]),
            algorithm.Hash,
            attributes,
            algorithm,
            signature,
            timestamp is { } token ? [CmsAttributes.SignatureTimestamp(token)] : []
        );
        var encoded = certificates
            .Select(certificate => certificate.Encoded)
            .Concat(evidence?.Certificates ?? [])
            .DistinctBy(one => Convert.ToHexString(one.Span), StringComparer.Ordinal)
            .ToArray();
        IReadOnlyList<ReadOnlyMemory<byte>>? revocations = evidence is null
            ? null
            :
            [
                .. evidence.Crls,
                .. evidence.OcspResponses.Select(one =>
                    (ReadOnlyMemory<byte>)OtherRevocationInfo.FromOcspResponse(one.Span)
                ),
            ];
        return content is { } octets
            ? CmsWriter.Write(Oids.Data, octets.Span, [signer], encoded, revocations)
            : CmsWriter.WriteDetached(Oids.Data, [signer], encoded, revocations);
    }
}
