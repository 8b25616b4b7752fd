using System.Security.Cryptography;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.EvidenceRecords;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>
/// Verifies evidence records (RFC 4998 §5.3, RFC 6283 §4.3; ETSI EN 319 102-1 §5.6.2.2): the newest stamp is judged now,
/// each older one at the time that the newer one proves, and the oldest says since when the data existed.
/// </summary>
internal sealed class EvidenceRecordJudge(TimestampJudge timestamps)
{
    /// <param name="record">The record.</param>
    /// <param name="preserved">What it should cover: of each object the digests that count, as it stands or canonical.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public async ValueTask<RecordVerdict> JudgeAsync(
        EvidenceRecord record,
        IReadOnlyList<Func<HashAlgorithmName, IReadOnlyList<byte[]>>> preserved,
        CancellationToken cancellation
    )
    {
        var (provenAt, newer) = ((DateTimeOffset?)null, (DateTimeOffset?)null);
        var whole = true;
        for (var chain = record.Chains.Count - 1; chain >= 0; chain--)
        {
            for (var index = record.Chains[chain].Stamps.Count - 1; index >= 0; index--)
            {
                var stamp = record.Chains[chain].Stamps[index];
                if (!TimestampToken.TryRead(stamp.Token, out var token, out _))
                {
                    return RecordVerdict.False;
                }

                if (
                    token.Info.Imprint.Hash is not { } hash
                    || Leaves(record, chain, index, hash, preserved) is not { } leaves
                )
                {
                    return RecordVerdict.Unknown;
                }

                if (FindRoot(stamp, leaves, token) is not { } root || token.Info.Time > newer)
                {
                    return RecordVerdict.False;
                }

                var verdict = await timestamps.JudgeAsync(
                    new StampedValue(stamp.Token, _ => root),
                    provenAt,
                    cancellation
                );
                if (verdict.IsForeign || verdict.IsBroken)
                {
                    return RecordVerdict.False;
                }

                (provenAt, newer) = (verdict.Proves, token.Info.Time);
                whole &= provenAt is not null;
            }
        }

        return new RecordVerdict(true, whole ? provenAt : null);
    }

    /// <summary>What the first list of a stamp must have: of each entry one of the digests. Null where it cannot be computed.</summary>
    private static List<IReadOnlyList<byte[]>>? Leaves(
        EvidenceRecord record,
        int chain,
        int index,
        HashAlgorithmName hash,
        IReadOnlyList<Func<HashAlgorithmName, IReadOnlyList<byte[]>>> preserved
    )
    {
        if (index > 0)
        {
            return record.Chains[chain].Stamps[index - 1].Octets() is { } former
                ?
                [
                    [DigestAlgorithms.Compute(hash, former.Span)],
                ]
                : null;
        }

        var data = preserved.Select(one => one(hash)).ToList();
        if (chain == 0)
        {
            return data;
        }

        if (record.Chains[chain].Before() is not { } before)
        {
            return null;
        }

        var chains = DigestAlgorithms.Compute(hash, before.Span);
        return record.IsXml
            ? [.. data, [chains]]
            :
            [
                .. data.Select(alternatives =>
                    (IReadOnlyList<byte[]>)
                        [.. alternatives.SelectMany(one => Together(hash, one, chains))]
                ),
            ];
    }

    /// <summary>RFC 4998 §5.2 (4) puts the data first; programs that sort digests everywhere put the smaller one first.</summary>
    private static IEnumerable<byte[]> Together(
        HashAlgorithmName hash,
        byte[] data,
        byte[] chains
    ) =>
        [
            DigestAlgorithms.Compute(hash, [.. data, .. chains]),
            DigestAlgorithms.Compute(hash, [.. chains, .. data]),
        ];

    /// <summary>Null where the stamp does not cover all leaves, or covers something else.</summary>
    private static byte[]? FindRoot(
        ArchiveStamp stamp,
        List<IReadOnlyList<byte[]>> leaves,
        TimestampToken token
    )
    {
        var imprint = token.Info.Imprint.Digest.ToArray();
        if (stamp.Tree.Count == 0)
        {
            return leaves is [var only] && only.Any(one => one.AsSpan().SequenceEqual(imprint))
                ? imprint
                : null;
        }

        return leaves.TrueForAll(one => one.Any(digest => stamp.Lists(digest)))
            ? stamp.Root(token.Info.Imprint.Hash!.Value)
            : null;
    }
}
