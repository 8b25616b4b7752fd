namespace AnTin.Authority.Database;

/// <summary>
/// The keys of one CA, oldest first: they share its name, and a certificate of any of them is the CA's. A CRL without a
/// scope speaks of the name, so whoever asks what a CA has revoked asks for the whole line.
/// </summary>
public static class CaLine
{
    /// <summary>Ids of all keys of the CA's name, itself among them.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<CaRecord> cas, CaRecord ca)
    {
        var first = ca;
        while (cas.FirstOrDefault(one => one.Id == first.PredecessorId) is { } earlier)
        {
            first = earlier;
        }

        var line = new List<string> { first.Id };
        while (cas.FirstOrDefault(one => one.PredecessorId == line[^1]) is { } next)
        {
            line.Add(next.Id);
        }

        return line;
    }

    /// <summary>The key that issues.</summary>
    public static string NewestOf(IReadOnlyCollection<CaRecord> cas, CaRecord ca) =>
        Of(cas, ca)[^1];

    /// <summary>Keys that another one followed: they sign CRLs and responders' certificates, and nothing else.</summary>
    public static IReadOnlySet<string> Followed(IEnumerable<CaRecord> cas) =>
        cas.Select(ca => ca.PredecessorId).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
