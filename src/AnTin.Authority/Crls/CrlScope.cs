using AnTin.Authority.Database;

namespace AnTin.Authority.Crls;

/// <summary>
/// Whose revocations a list holds. The complete list names no distribution point, so it speaks of every certificate of its
/// issuer's name (RFC 5280 §5.2.5), whichever of the CA's keys signed it: one that left out those of the other key would
/// call them good. A shard names its address, which the certificates of one key bear.
/// </summary>
internal static class CrlScope
{
    public static IReadOnlyList<string> IssuersOf(
        IReadOnlyCollection<CaRecord> cas,
        CaRecord ca,
        int shard
    ) => shard == StatusDirectory.Complete ? CaLine.Of(cas, ca) : [ca.Id];
}
