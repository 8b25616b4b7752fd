using System.Text.RegularExpressions;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Database;
using AnTin.Pki.Profiles;
using AnTin.Platform.Results;

namespace AnTin.Authority.Ceremonies;

/// <summary>Reads a ceremony file as a second pair of eyes would, before anything is made. Every objection is named.</summary>
public static partial class CeremonyReview
{
    private static readonly string[] Blocs = ["State", "Party", "Devices"];

    /// <param name="file">The wishes.</param>
    /// <param name="rollovers">Its rollovers, filled in; <see cref="RolloverReview"/> reads what is particular to them.</param>
    /// <param name="earlier">CAs of earlier ceremonies: id and the profiles they may issue by.</param>
    public static IReadOnlyList<Refusal> Run(
        CeremonyFile file,
        IReadOnlyList<PlannedRollover> rollovers,
        IReadOnlyDictionary<string, IReadOnlyList<string>> earlier
    )
    {
        var review = new List<Refusal>();
        Need(
            review,
            Name().IsMatch(file.Ceremony),
            "ceremony",
            "lower-case letters, digits and hyphens"
        );
        Need(
            review,
            Uri.TryCreate($"http://{file.Host}/", UriKind.Absolute, out _),
            "host",
            "a host name"
        );
        var known = new Dictionary<string, IReadOnlyList<string>>(earlier, StringComparer.Ordinal);
        foreach (var wish in rollovers.Select(one => one.Ca).Concat(file.Authorities))
        {
            ReviewCa(review, wish, known);
            known[wish.Id] = wish.Profiles;
        }

        foreach (var wish in file.OcspSigners)
        {
            ReviewIssued(review, wish.Id, wish.Authority, wish.Profile, known);
        }

        foreach (var wish in file.TimeStampUnits)
        {
            ReviewIssued(review, wish.Id, wish.Authority, wish.Profile, known);
            Need(review, IsIdentifier(wish.Policy), $"{wish.Id}.policy", "an object identifier");
            Need(
                review,
                wish.AccuracyMilliseconds > 0,
                $"{wish.Id}.accuracyMilliseconds",
                "a positive number"
            );
        }

        foreach (var wish in file.Officers)
        {
            ReviewIssued(review, wish.Id, wish.Authority, wish.Profile, known);
            var rolesKnown =
                wish.Roles.Count > 0
                && wish.Roles.All(role => OfficerRoles.All.Contains(role, StringComparer.Ordinal));
            Need(review, rolesKnown, $"{wish.Id}.roles", string.Join(", ", OfficerRoles.All));
        }

        ReviewUnique(review, file);
        return review;
    }

    /// <summary>A short name as addresses bear it.</summary>
    internal static bool IsName(string text) => Name().IsMatch(text);

    private static void ReviewCa(
        List<Refusal> review,
        CaWish wish,
        Dictionary<string, IReadOnlyList<string>> known
    )
    {
        Need(
            review,
            Name().IsMatch(wish.Id),
            $"{wish.Id}.id",
            "lower-case letters, digits and hyphens"
        );
        Need(review, !known.ContainsKey(wish.Id), $"{wish.Id}.id", "an id not used before");
        Need(review, wish.CrlHours is >= 1 and <= 8784, $"{wish.Id}.crlHours", "1 to 8784");
        Need(
            review,
            wish.DeltaHours is null || (wish.DeltaHours >= 1 && wish.DeltaHours < wish.CrlHours),
            $"{wish.Id}.deltaHours",
            "1 to less than crlHours"
        );
        var bloc = wish.Bloc is null || Blocs.Contains(wish.Bloc, StringComparer.Ordinal);
        Need(review, bloc, $"{wish.Id}.bloc", string.Join(", ", Blocs));
        foreach (var kind in wish.Profiles)
        {
            Need(
                review,
                ProfileCatalogue.Kinds.Contains(kind, StringComparer.Ordinal),
                $"{wish.Id}.profiles",
                $"a known profile, not {kind}"
            );
        }

        if (wish.Issuer is not null)
        {
            ReviewIssued(review, wish.Id, wish.Issuer, wish.Profile, known);
        }
        else
        {
            Need(
                review,
                ProfileCatalogue.Kinds.Contains(wish.Profile, StringComparer.Ordinal),
                $"{wish.Id}.profile",
                "a known profile"
            );
        }
    }

    private static void ReviewIssued(
        List<Refusal> review,
        string id,
        string issuer,
        string profile,
        Dictionary<string, IReadOnlyList<string>> known
    )
    {
        var issues = known.GetValueOrDefault(issuer);
        Need(
            review,
            issues is not null,
            id,
            $"a CA named above or by an earlier ceremony, not {issuer}"
        );
        Need(
            review,
            issues is null || issues.Contains(profile, StringComparer.Ordinal),
            id,
            $"a profile that {issuer} issues by, not {profile}"
        );
    }

    private static void ReviewUnique(List<Refusal> review, CeremonyFile file)
    {
        var twice = file
            .Authorities.Select(one => one.Id)
            .Concat(file.Rollovers.Select(one => one.Id))
            .Concat(file.OcspSigners.Select(one => one.Id))
            .Concat(file.TimeStampUnits.Select(one => one.Id))
            .Concat(file.Officers.Select(one => one.Id))
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        foreach (var group in twice)
        {
            Need(review, false, group.Key, "an id used once");
        }
    }

    private static bool IsIdentifier(string dotted) => Dotted().IsMatch(dotted);

    private static void Need(List<Refusal> review, bool satisfied, string field, string wanted)
    {
        if (!satisfied)
        {
            review.Add(CeremonyRefusals.Wrong(field, $"wanted: {wanted}"));
        }
    }

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^[0-2](\.\d+)+$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Dotted();
}
