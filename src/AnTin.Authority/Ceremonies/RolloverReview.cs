using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Database;
using AnTin.Pki.Profiles;
using AnTin.Platform.Results;

namespace AnTin.Authority.Ceremonies;

/// <summary>
/// Reads the rollovers of a ceremony file: that each follows the newest key of its name, that somebody answers for what the
/// new key issues, and that nothing else is asked of a key that was followed.
/// </summary>
internal static class RolloverReview
{
    /// <param name="file">The wishes.</param>
    /// <param name="planned">Its rollovers, filled in.</param>
    /// <param name="cas">CAs of earlier ceremonies.</param>
    public static IReadOnlyList<Refusal> Run(
        CeremonyFile file,
        IReadOnlyList<PlannedRollover> planned,
        IReadOnlyCollection<CaRecord> cas
    )
    {
        var followed = CaLine.Followed(cas);
        var objections = file
            .Rollovers.Where(wish => cas.All(ca => ca.Id != wish.Of))
            .Select(wish => (wish.Id, $"a CA of an earlier ceremony, not {wish.Of}"))
            .ToList();
        foreach (var group in planned.GroupBy(one => one.Of, StringComparer.Ordinal))
        {
            var old = cas.First(ca => ca.Id == group.Key);
            if (followed.Contains(old.Id) || group.Count() > 1)
            {
                objections.Add(
                    (
                        group.Last().Ca.Id,
                        $"to follow {CaLine.NewestOf(cas, old)}, once, not {old.Id}"
                    )
                );
            }

            foreach (var rollover in group)
            {
                objections.AddRange(
                    Objections(file, rollover, old, cas).Select(one => (rollover.Ca.Id, one))
                );
            }
        }

        var ended = followed
            .Concat(planned.Select(one => one.Of))
            .ToHashSet(StringComparer.Ordinal);
        objections.AddRange(
            Issued(file, planned)
                .Where(one => ended.Contains(one.Issuer))
                .Select(one => (one.Id, $"the newest key of its name, not {one.Issuer}"))
        );
        return
        [
            .. objections.Select(one => CeremonyRefusals.Wrong(one.Item1, $"wanted: {one.Item2}")),
        ];
    }

    private static IEnumerable<string> Objections(
        CeremonyFile file,
        PlannedRollover rollover,
        CaRecord old,
        IReadOnlyCollection<CaRecord> cas
    )
    {
        var ca = rollover.Ca;
        if (cas.Any(one => one.Prefix == ca.Prefix))
        {
            yield return $"a prefix not used before, not {ca.Prefix}";
        }

        var kind = old.IsRoot ? ProfileKind.Root : ProfileKind.Authority;
        if (
            ProfileCatalogue.TryFind($"{ca.Prefix}:{ca.Profile}", out var profile)
            && profile.Kind != kind
        )
        {
            yield return $"a profile of a {kind}, not {ca.Profile}";
        }

        // Certificates of the new key name the responder; without a signer of its own it could not answer for them.
        var isAskedAbout = ca.Profiles.Any(name =>
            ProfileCatalogue.TryFind($"{ca.Prefix}:{name}", out var issued)
            && issued.OcspAddresses.Count > 0
        );
        if (isAskedAbout && file.OcspSigners.All(signer => signer.Authority != ca.Id))
        {
            yield return $"an OCSP signer for {ca.Id} in ocspSigners";
        }
    }

    /// <summary>Everything but responders: the old key goes on certifying those of its own.</summary>
    private static IEnumerable<(string Id, string Issuer)> Issued(
        CeremonyFile file,
        IReadOnlyList<PlannedRollover> planned
    ) =>
        [
            .. planned
                .Where(one => one.Ca.Issuer is not null)
                .Select(one => (one.Ca.Id, one.Ca.Issuer!)),
            .. file
                .Authorities.Where(one => one.Issuer is not null)
                .Select(one => (one.Id, one.Issuer!)),
            .. file.CrossCertificates.Select(one => (one.Id, one.Issuer)),
            .. file.TimeStampUnits.Select(one => (one.Id, one.Authority)),
            .. file.Officers.Select(one => (one.Id, one.Authority)),
        ];
}
