using AnTin.Authority.Ceremonies.File;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;
using AnTin.Platform.Results;

namespace AnTin.Authority.Ceremonies;

/// <summary>
/// Reads the cross-certificates of a ceremony file: whether name and key are those of what was handed in, and whether the
/// other CA is bound as tightly as profile and issuer demand.
/// </summary>
internal static class CrossReview
{
    /// <param name="file">The wishes.</param>
    /// <param name="planned">Its rollovers, filled in.</param>
    /// <param name="cas">Certificates of CAs of earlier ceremonies.</param>
    /// <param name="taken">Names of earlier cross-certificates.</param>
    public static IReadOnlyList<Refusal> Run(
        CeremonyFile file,
        IReadOnlyList<PlannedRollover> planned,
        IReadOnlyDictionary<string, Certificate> cas,
        IEnumerable<string> taken
    )
    {
        var names = taken
            .Concat(cas.Keys)
            .Concat(file.Authorities.Select(one => one.Id))
            .Concat(planned.Select(one => one.Ca.Id))
            .Concat(planned.Select(one => PlannedRollover.LinkName(one.Ca.Id, one.Of)))
            .Concat(planned.Select(one => PlannedRollover.LinkName(one.Of, one.Ca.Id)))
            .ToHashSet(StringComparer.Ordinal);
        var issuers = planned
            .Select(one => one.Ca)
            .Concat(file.Authorities)
            .DistinctBy(one => one.Id, StringComparer.Ordinal)
            .ToDictionary(one => one.Id, ConstraintsOf, StringComparer.Ordinal);
        foreach (var (id, certificate) in cas)
        {
            issuers[id] = certificate.BasicConstraints;
        }

        return
        [
            .. file.CrossCertificates.SelectMany(wish =>
                Objections(wish, cas, issuers, names)
                    .Select(one => CeremonyRefusals.Wrong(wish.Id, $"wanted: {one}"))
            ),
        ];
    }

    private static IEnumerable<string> Objections(
        CrossCertificateWish wish,
        IReadOnlyDictionary<string, Certificate> cas,
        Dictionary<string, BasicConstraints?> issuers,
        HashSet<string> names
    )
    {
        if (!CeremonyReview.IsName(wish.Id) || !names.Add(wish.Id))
        {
            yield return "an id not used before, of lower-case letters, digits and hyphens";
        }

        var own = wish.Authority is null ? null : cas.GetValueOrDefault(wish.Authority);
        if (wish.Authority is not null && (own is null || HandsIn(wish)))
        {
            yield return $"a CA of an earlier ceremony, alone, not {wish.Authority}";
        }
        else if (!CrossSubject.TryRead(wish, own, out var subject, out var objection))
        {
            yield return objection;
        }
        else if (own is null && cas.Values.Any(one => SameKey(one, subject)))
        {
            yield return "in authority the id of the CA of ours whose key this is";
        }

        if (!issuers.TryGetValue(wish.Issuer, out var issuer))
        {
            yield return $"a CA named above or by an earlier ceremony, not {wish.Issuer}";
        }
        else if (issuer?.PathLength <= wish.PathLength)
        {
            yield return $"an issuer that allows {wish.PathLength} authorities below, not {wish.Issuer}";
        }

        foreach (var limit in Limits(wish, own is not null))
        {
            yield return limit;
        }
    }

    private static IEnumerable<string> Limits(CrossCertificateWish wish, bool isOwn)
    {
        if (
            !ProfileCatalogue.TryFind($"X:{wish.Profile}", out var profile)
            || profile.Kind != ProfileKind.CrossAuthority
        )
        {
            yield return $"a profile of cross-certificates, not {wish.Profile}";
            yield break;
        }

        if (wish.PathLength < 0 || wish.PathLength > profile.BasicConstraints!.PathLength)
        {
            yield return $"a pathLength of 0 to {profile.BasicConstraints!.PathLength}";
        }

        if (!isOwn && wish.Permitted.Count == 0)
        {
            yield return "names in permitted: a foreign CA is bound to what is its own";
        }

        foreach (
            var name in wish
                .Permitted.Concat(wish.Excluded)
                .Where(one => !GeneralName.TryParse(one, out _))
        )
        {
            yield return $"email:, dns:, uri: or directory: and a name, not {name}";
        }

        foreach (var mapping in wish.PolicyMappings)
        {
            if (
                !ObjectIdentifier.TryParse(mapping.Ours, out var ours)
                || !ObjectIdentifier.TryParse(mapping.Theirs, out var theirs)
                || !profile.Policies.Contains(ours)
                || theirs == Oids.AnyPolicy
            )
            {
                yield return $"a policy of {wish.Profile} and one of theirs, not {mapping.Ours} and {mapping.Theirs}";
            }
        }
    }

    private static bool HandsIn(CrossCertificateWish wish) =>
        wish.Certificate is not null || wish.Request is not null;

    private static bool SameKey(Certificate one, CrossSubject subject) =>
        one.PublicKey.Encoded.Span.SequenceEqual(subject.PublicKey.Encoded.Span);

    private static BasicConstraints? ConstraintsOf(CaWish wish) =>
        ProfileCatalogue.TryFind($"{wish.Prefix}:{wish.Profile}", out var profile)
            ? profile.BasicConstraints
            : null;
}
