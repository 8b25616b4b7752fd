using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Paths;

/// <summary>
/// Finds ways from a leaf up to anchors, depth first, likeliest first (RFC 4158 §3.5). Work is bounded: by the length
/// of a path, by visiting no name and key twice on one path, by the number of signatures checked in all.
/// </summary>
internal sealed class PathSearch(PathInput input, DateTimeOffset at)
{
    private readonly Dictionary<(Certificate Child, Certificate Issuer), bool> signatures = [];
    private int signaturesLeft = input.Options.MostSignatureChecks;
    private int stepsLeft = input.Options.MostSteps;

    /// <summary>The longest way found so far that does not end in an anchor.</summary>
    public IReadOnlyList<Certificate> Farthest { get; private set; } = [];

    /// <summary>Certificates for which an issuer of the right name was found, and its key did not sign them.</summary>
    public HashSet<Certificate> SignatureFailures { get; } = [];

    public bool IsExhausted => signaturesLeft <= 0 || stepsLeft <= 0;

    /// <summary>Ways from the leaf (first) to an anchor (last); every signature on them is right.</summary>
    public IEnumerable<IReadOnlyList<Certificate>> Paths(Certificate leaf) =>
        input.Anchors.Contains(leaf)
            ?
            [
                [leaf],
            ]
            : Extend([leaf]);

    private IEnumerable<IReadOnlyList<Certificate>> Extend(List<Certificate> path)
    {
        if (path.Count > Farthest.Count)
        {
            Farthest = [.. path];
        }

        var top = path[^1];
        if (path.Count >= input.Options.LongestPath)
        {
            yield break;
        }

        foreach (var issuer in Candidates(top, path))
        {
            if (stepsLeft-- <= 0 || !IsSigned(top, issuer))
            {
                continue;
            }

            path.Add(issuer);
            if (input.Anchors.Contains(issuer))
            {
                yield return [.. path];
            }
            else
            {
                foreach (var longer in Extend(path))
                {
                    yield return longer;
                }
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    /// <summary>Anchors before others, those valid at the time before those not, the newest first.</summary>
    private IEnumerable<Certificate> Candidates(Certificate child, List<Certificate> path)
    {
        KeyWork.TakeLooks(input.Intermediates.Count);
        return input
            .Anchors.Concat(input.Intermediates)
            .Distinct()
            .Where(child.CouldBeIssuedBy)
            .Where(issuer => !path.Exists(visited => IsSameEntity(visited, issuer)))
            .OrderByDescending(issuer => input.Anchors.Contains(issuer))
            .ThenByDescending(issuer => issuer.Validity.Contains(at))
            .ThenByDescending(issuer => issuer.Validity.NotBefore);
    }

    /// <summary>One name with one key, whatever the certificate: going through it twice is a loop.</summary>
    private static bool IsSameEntity(Certificate one, Certificate other) =>
        one.Subject == other.Subject
        && one.PublicKey.Encoded.Span.SequenceEqual(other.PublicKey.Encoded.Span);

    private bool IsSigned(Certificate child, Certificate issuer)
    {
        if (signatures.TryGetValue((child, issuer), out var known))
        {
            return known;
        }

        if (signaturesLeft-- <= 0)
        {
            return false;
        }

        var signed = child.IsSignedBy(issuer.PublicKey);
        if (!signed)
        {
            SignatureFailures.Add(child);
        }

        return signatures[(child, issuer)] = signed;
    }
}
