using System.Security.Cryptography;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Database;
using AnTin.Authority.WebAuthn;
using AnTin.Platform.Results;
using AnTin.Platform.Text;

namespace AnTin.Authority.Ceremonies;

/// <summary>Reads the passkeys of a ceremony file: whose, whether the key is the one of the digest, and whether it is new.</summary>
internal static class PasskeyReview
{
    /// <param name="file">The wishes.</param>
    /// <param name="officers">Ids of officers of earlier ceremonies.</param>
    /// <param name="known">Passkeys of earlier ceremonies.</param>
    public static IReadOnlyList<Refusal> Run(
        CeremonyFile file,
        IReadOnlyCollection<string> officers,
        IReadOnlyCollection<OfficerPasskeyRecord> known
    )
    {
        var review = new List<Refusal>();
        var seen = known.Select(one => one.CredentialId).ToHashSet(StringComparer.Ordinal);
        var keys = known
            .Select(one => Convert.ToHexStringLower(SHA256.HashData(one.PublicKey)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var wish in file.OfficerPasskeys)
        {
            if (Objection(wish, file, officers, seen, keys) is { } objection)
            {
                review.Add(
                    CeremonyRefusals.Wrong(
                        $"officerPasskeys.{wish.Officer}",
                        $"wanted: {objection}"
                    )
                );
            }
        }

        review.AddRange(
            file.RetirePasskeys.Where(one => known.All(key => key.CredentialId != one))
                .Select(one =>
                    CeremonyRefusals.Wrong("retirePasskeys", $"there is no passkey {one}")
                )
        );
        return review;
    }

    private static string? Objection(
        PasskeyWish wish,
        CeremonyFile file,
        IReadOnlyCollection<string> officers,
        HashSet<string> seen,
        HashSet<string> keys
    )
    {
        if (
            !officers.Contains(wish.Officer, StringComparer.Ordinal)
            && file.Officers.All(one => one.Id != wish.Officer)
        )
        {
            return "an officer of this file or of an earlier ceremony";
        }

        if (
            UrlBase64.Read(wish.Credential, AuthenticatorData.LongestCredentialId)
            is not { Length: > 0 }
        )
        {
            return "a credential id in base64url";
        }

        if (
            UrlBase64.Read(wish.PublicKey, CoseKey.Longest) is not { } key
            || !CoseKey.TryRead(key, out _)
        )
        {
            return "a COSE key in base64url: ES256, Ed25519, or RS256 of 2048 bits or more";
        }

        if (Convert.ToHexStringLower(SHA256.HashData(key)) != wish.Sha256)
        {
            return "the SHA-256 of the public key in sha256, in lower case";
        }

        return seen.Add(wish.Credential) && keys.Add(wish.Sha256)
            ? null
            : "a passkey that no officer has yet";
    }
}
