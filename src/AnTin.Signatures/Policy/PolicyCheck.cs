using System.Globalization;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Policy;

/// <summary>What a policy says in the right shape and cannot mean: names nobody knows, numbers out of range.</summary>
internal static class PolicyCheck
{
    private static readonly string[] Digests =
    [
        "SHA1",
        "SHA256",
        "SHA384",
        "SHA512",
        "SHA3-256",
        "SHA3-384",
        "SHA3-512",
        "SHAKE256",
    ];

    /// <summary>The first problem: the member, as in <c>acceptedDigests[1]</c>, and what is wrong; null where there is none.</summary>
    public static (string Member, string Problem)? Find(ValidationPolicy policy) =>
        Problems(policy).Select(one => ((string, string)?)one).FirstOrDefault();

    private static IEnumerable<(string Member, string Problem)> Problems(ValidationPolicy policy)
    {
        foreach (var (member, item) in PolicyLists.Items(policy))
        {
            if (item is null)
            {
                yield return (member, "must not be null");
            }
        }

        if (string.IsNullOrWhiteSpace(policy.Name))
        {
            yield return ("name", "must not be empty");
        }

        foreach (var (i, digest) in policy.AcceptedDigests.Index())
        {
            if (!IsDigest(digest))
            {
                yield return (At("acceptedDigests", i), Unknown(digest, Digests));
            }
        }

        foreach (var (i, sunset) in policy.AcceptedUntil.Index())
        {
            if (!IsDigest(sunset.Algorithm) && sunset.Algorithm is not ("RSA" or "EC"))
            {
                yield return (
                    At("acceptedUntil", i) + ".algorithm",
                    Unknown(sunset.Algorithm, [.. Digests, "RSA", "EC"])
                );
            }

            if (sunset.Algorithm is "RSA" or "EC" && sunset.LeastBits <= 0)
            {
                yield return (At("acceptedUntil", i) + ".leastBits", "must say how long a key is");
            }
        }

        if (policy.LeastRsaBits is < 512 or > 16_384)
        {
            yield return ("leastRsaBits", "must be from 512 to 16384");
        }

        if (policy.LeastEcBits is < 160 or > 521)
        {
            yield return ("leastEcBits", "must be from 160 to 521");
        }

        if (policy.LeastLevel is { } level && StandardNames.FindLevel(level) is null)
        {
            yield return ("leastLevel", Unknown(level, ["B-B", "B-T", "B-LT", "B-LTA"]));
        }

        if (policy.LargestLaterAppearance is < 0 or > 1)
        {
            yield return ("largestLaterAppearance", "must be from 0 to 1");
        }

        if (policy.DisplayOffsetHours is < -14 or > 14)
        {
            yield return ("displayOffsetHours", "must be from -14 to 14");
        }

        foreach (var (i, oid) in policy.RequiredCertificatePolicies.Index())
        {
            if (!Pki.Der.ObjectIdentifier.TryParse(oid, out _))
            {
                yield return (At("requiredCertificatePolicies", i), $"\"{oid}\" is no identifier");
            }
        }
    }

    private static bool IsDigest(string name) =>
        Digests.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Unknown(string name, string[] known) =>
        $"\"{name}\" is not known; known are {string.Join(", ", known)}";

    internal static string At(string member, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{member}[{index}]");
}
