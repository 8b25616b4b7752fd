using System.Security.Cryptography;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Database;
using AnTin.Pki.Profiles;
using AnTin.Platform.Results;

namespace AnTin.Authority.Ceremonies;

/// <summary>Reads the tokens of a ceremony file: whose, by which profile, whether the key is the one of the digest, and whether it is new.</summary>
internal static class TokenReview
{
    /// <param name="file">The wishes.</param>
    /// <param name="issues">By CA of this file or of an earlier ceremony, the profiles it may issue by.</param>
    /// <param name="officers">Ids of officers of earlier ceremonies.</param>
    /// <param name="known">Tokens of earlier ceremonies.</param>
    /// <param name="taken">SHA-256 of the keys that officers of earlier ceremonies have, tokens included.</param>
    public static IReadOnlyList<Refusal> Run(
        CeremonyFile file,
        IReadOnlyDictionary<string, IReadOnlyList<string>> issues,
        IReadOnlyCollection<string> officers,
        IReadOnlyCollection<OfficerTokenRecord> known,
        IEnumerable<string> taken
    )
    {
        var seen = taken.ToHashSet(StringComparer.Ordinal);
        var all = officers
            .Concat(file.Officers.Select(one => one.Id))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. file
                .OfficerTokens.Select(wish => (wish, objection: Objection(wish, issues, all, seen)))
                .Where(pair => pair.objection is not null)
                .Select(pair =>
                    CeremonyRefusals.Wrong(
                        $"officerTokens.{pair.wish.Officer}",
                        $"wanted: {pair.objection}"
                    )
                ),
            .. file
                .RetireTokens.Where(one => known.All(token => token.KeyDigest != one))
                .Select(one => CeremonyRefusals.Wrong("retireTokens", $"there is no token {one}")),
        ];
    }

    private static string? Objection(
        TokenWish wish,
        IReadOnlyDictionary<string, IReadOnlyList<string>> issues,
        HashSet<string> officers,
        HashSet<string> seen
    )
    {
        if (!officers.Contains(wish.Officer))
        {
            return "an officer of this file or of an earlier ceremony";
        }

        if (
            issues.GetValueOrDefault(wish.Authority)?.Contains(wish.Profile, StringComparer.Ordinal)
            != true
        )
        {
            return $"a CA that issues by {wish.Profile}, not {wish.Authority}";
        }

        if (!wish.Profile.StartsWith("OFFICER_", StringComparison.Ordinal))
        {
            return "a profile for officers";
        }

        if (!CrossSubject.TryReadRequest(wish.Request, out var request))
        {
            return "a request in PEM or base64, signed by its own key";
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(request.PublicKey.Encoded.Span));
        return digest != wish.Sha256 ? "the SHA-256 of the request's key in sha256, in lower case"
            : !seen.Add(digest) ? "a key that no officer has yet"
            : null;
    }
}
