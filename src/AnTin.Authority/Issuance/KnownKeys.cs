using AnTin.Authority.Database;
using AnTin.Authority.Issuance.Checks;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>
/// A key that was certified once is never certified again: who holds it could sign for the other holder, and a revoked key
/// would come back (RFC 3647 §4.6 leaves re-certification of keys to the policy; ours has none). The unique index on
/// <see cref="IntentRecord.OrderedKey"/> says the same to two workers at once.
/// </summary>
internal static class KnownKeys
{
    /// <summary>Fails the orders whose key is known, also from this batch, and takes their intents out of it.</summary>
    public static async Task RefuseAsync(
        AuthorityDb database,
        Dictionary<Guid, OrderRecord> rows,
        List<IntentRecord> intents,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var keys = intents.ConvertAll(intent => intent.OrderedKey);
        var known = await database
            .Intents.Where(intent => keys.Contains(intent.OrderedKey))
            .Select(intent => intent.OrderedKey!)
            .ToHashSetAsync(StringComparer.Ordinal, cancellation);
        foreach (var intent in intents.Where(intent => !known.Add(intent.OrderedKey!)).ToList())
        {
            OrderIntake.Fail(
                rows[intent.OrderId!.Value],
                OrderRefusals.KeyKnown(intent.OrderedKey!),
                now
            );
            intents.Remove(intent);
        }
    }
}
