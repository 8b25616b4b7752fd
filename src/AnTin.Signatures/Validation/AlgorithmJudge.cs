using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation;

/// <summary>
/// Constraints on algorithms (ETSI EN 319 102-1 §5.2.8): each must be accepted by the policy at the time at which what it
/// protects is proven to have existed, else now.
/// </summary>
internal sealed class AlgorithmJudge(ValidationPolicy policy)
{
    /// <param name="used">What was used.</param>
    /// <param name="at">The proven time, else now.</param>
    /// <param name="madeAfter">Before this moment nothing can have been signed: the signer's certificate was not there yet.</param>
    public IEnumerable<Finding> Judge(
        IEnumerable<UsedAlgorithm> used,
        DateTimeOffset at,
        DateTimeOffset? madeAfter = null
    ) =>
        used.Distinct()
            .Where(one => !IsAccepted(one, at))
            .Select(one =>
                FindingCatalogue.Weak(
                    one.ToString(),
                    surelyLate: Until(one) is { } until && madeAfter >= until
                )
            );

    public bool IsAccepted(UsedAlgorithm used, DateTimeOffset at) =>
        IsAcceptedAlways(used) || Until(used) > at;

    /// <summary>The day of its sunset; null where it has none, or was never accepted.</summary>
    public DateTimeOffset? Until(UsedAlgorithm used) =>
        IsAcceptedAlways(used)
            ? null
            : policy
                .AcceptedUntil.Where(one =>
                    one.Algorithm.Equals(used.Name, StringComparison.OrdinalIgnoreCase)
                    && used.Bits >= one.LeastBits
                )
                .Select(one => (DateTimeOffset?)one.Until)
                .Max();

    private bool IsAcceptedAlways(UsedAlgorithm used) =>
        used switch
        {
            { Name: "RSA" } => used.Bits >= policy.LeastRsaBits,
            { Name: "EC" } => used.Bits >= policy.LeastEcBits,
            _ => policy.AcceptedDigests.Contains(used.Name, StringComparer.OrdinalIgnoreCase),
        };
}
