using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Database;

namespace AnTin.Authority.Ceremonies;

/// <summary>A rollover with what the file leaves to the old key filled in.</summary>
/// <param name="Of">The CA whose key is followed.</param>
/// <param name="Ca">The CA with the new key.</param>
public sealed record PlannedRollover(string Of, CaWish Ca)
{
    /// <summary>Those whose old key is known; the review says what is wrong with the others.</summary>
    /// <param name="file">The wishes.</param>
    /// <param name="cas">CAs of earlier ceremonies.</param>
    /// <param name="issues">The profiles each of them may issue by.</param>
    public static IReadOnlyList<PlannedRollover> Plan(
        CeremonyFile file,
        IReadOnlyCollection<CaRecord> cas,
        IReadOnlyDictionary<string, IReadOnlyList<string>> issues
    )
    {
        var planned = new List<PlannedRollover>();
        foreach (var wish in file.Rollovers)
        {
            if (cas.FirstOrDefault(one => one.Id == wish.Of) is { } old)
            {
                planned.Add(new PlannedRollover(wish.Of, Fill(wish, old, cas, planned, issues)));
            }
        }

        return planned;
    }

    /// <summary>The name of the certificate between a root's two keys.</summary>
    public static string LinkName(string subject, string issuer) => $"{subject}-by-{issuer}";

    private static CaWish Fill(
        RolloverWish wish,
        CaRecord old,
        IReadOnlyCollection<CaRecord> cas,
        IReadOnlyCollection<PlannedRollover> before,
        IReadOnlyDictionary<string, IReadOnlyList<string>> issues
    ) =>
        new()
        {
            Id = wish.Id,
            Name = old.Name,
            Issuer = old.IsRoot ? null : wish.Issuer ?? NewestIssuer(old, cas, before),
            Key = wish.Key,
            Bloc = old.Bloc,
            Prefix = wish.Prefix,
            Profile = wish.Profile,
            Profiles = wish.Profiles ?? issues[old.Id],
            CrlHours = wish.CrlHours ?? old.CrlHours,
            DeltaHours = wish.DeltaHours ?? old.DeltaHours,
        };

    private static string NewestIssuer(
        CaRecord old,
        IReadOnlyCollection<CaRecord> cas,
        IReadOnlyCollection<PlannedRollover> before
    )
    {
        var newest = CaLine.NewestOf(cas, cas.First(one => one.Id == old.IssuerId));
        return before.FirstOrDefault(one => one.Of == newest)?.Ca.Id ?? newest;
    }
}
