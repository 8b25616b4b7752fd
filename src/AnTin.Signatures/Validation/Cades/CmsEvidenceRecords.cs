using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.EvidenceRecords;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>
/// Evidence records in unsigned attributes (RFC 4998 appendix A, ETSI TS 119 122-3): over the whole message without the
/// attribute, the external one over the content outside as well.
/// </summary>
internal static class CmsEvidenceRecords
{
    private const int Most = 8;

    /// <returns>Since when the message is known to have existed, and what speaks against it.</returns>
    public static async ValueTask<(
        DateTimeOffset? ProvenAt,
        IReadOnlyList<Finding> Findings
    )> JudgeAsync(
        ArchivedSigner signer,
        string field,
        EvidenceRecordJudge judge,
        bool fails,
        CancellationToken cancellation
    )
    {
        var findings = new List<Finding>();
        DateTimeOffset? provenAt = null;
        foreach (var (value, isExternal) in Values(signer.Signer).Take(Most))
        {
            if (
                !EvidenceRecord.TryRead(value, out var record)
                || (isExternal && signer.Content is null)
            )
            {
                continue;
            }

            var verdict = await judge.JudgeAsync(
                record,
                isExternal
                    ? [Message(signer), hash => [signer.Content!.Digest(hash)]]
                    : [Message(signer)],
                cancellation
            );
            if (verdict.Fits == false)
            {
                findings.Add(FindingCatalogue.FalseEvidenceRecord(field, fails));
            }

            if (provenAt is null || verdict.ProvenAt < provenAt)
            {
                provenAt = verdict.ProvenAt;
            }
        }

        return (findings.Count == 0 ? provenAt : null, findings);
    }

    private static IEnumerable<(ReadOnlyMemory<byte> Value, bool IsExternal)> Values(
        CmsSignerInfo signer
    ) =>
        signer
            .UnsignedAttributes.Where(IsRecord)
            .SelectMany(one =>
                one.Values.Select(value => (value, one.Type == CadesOids.ExternalEvidenceRecord))
            );

    private static bool IsRecord(CmsAttribute attribute) =>
        attribute.Type == CadesOids.InternalEvidenceRecord
        || attribute.Type == CadesOids.ExternalEvidenceRecord;

    /// <summary>Everything else keeps its octets; the lengths around it are written anew.</summary>
    private static Func<HashAlgorithmName, IReadOnlyList<byte[]>> Message(ArchivedSigner signer)
    {
        var without = CmsWriter.Rewrite(
            signer.Message,
            [
                .. signer.Message.Signers.Select(one =>
                    ReferenceEquals(one, signer.Signer)
                        ? one.WithUnsignedAttributes([
                            .. one.UnsignedAttributes.Where(attribute => !IsRecord(attribute)),
                        ])
                        : one.Encoded
                ),
            ]
        );
        return hash => [DigestAlgorithms.Compute(hash, without)];
    }
}
