using AnTin.Pki.Certificates;

namespace AnTin.Pki.Paths;

/// <summary>
/// Answers one question: could this certificate be believed at that time, given these anchors and this evidence?
/// Building and validating follow RFC 4158 and RFC 5280 §6; neither clock nor network is used.
/// </summary>
public static class PathValidator
{
    /// <summary>The best verdict there is: that of a valid path, or of the path that comes nearest to one.</summary>
    public static PathVerdict Validate(Certificate leaf, DateTimeOffset at, PathInput input)
    {
        PathVerdict? best = null;
        var search = new PathSearch(input, at);
        foreach (var path in search.Paths(leaf))
        {
            var verdict = PathProcessing.Run(path, at, input);
            if (verdict.IsValid)
            {
                return verdict;
            }

            best = best is null || verdict.Standing < best.Standing ? verdict : best;
        }

        return best ?? Unanchored(leaf, at, search);
    }

    /// <summary>No path reached an anchor: shows how far one came, and whether a false signature was in the way.</summary>
    private static PathVerdict Unanchored(Certificate leaf, DateTimeOffset at, PathSearch search)
    {
        var reached = search.Farthest.Count > 0 ? search.Farthest : [leaf];
        var verdicts = reached
            .Select(certificate => new CertificateVerdict(certificate, CertificateStanding.Valid))
            .ToList();
        var top = reached[^1];
        var (standing, reason) = (search.SignatureFailures.Contains(top), search.IsExhausted) switch
        {
            (true, _) => (
                CertificateStanding.BadSignature,
                $"{top.Issuer} is known, and its key did not sign this."
            ),
            (_, true) => (
                CertificateStanding.NoAnchor,
                "The search was ended: too many certificates look alike."
            ),
            _ => (
                CertificateStanding.NoAnchor,
                $"No trusted certificate of {top.Issuer} is known."
            ),
        };
        verdicts[^1] = new CertificateVerdict(top, standing, reason);
        return new PathVerdict(at, verdicts, null);
    }
}
