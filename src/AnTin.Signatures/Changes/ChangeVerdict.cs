using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes;

/// <summary>What was changed after a signature, sorted.</summary>
/// <param name="Allowed">Changes a rule allows.</param>
/// <param name="Suspicious">All others.</param>
internal sealed record ChangeVerdict(
    IReadOnlyList<ChangeReport> Allowed,
    IReadOnlyList<ChangeReport> Suspicious
)
{
    public static readonly ChangeVerdict None = new([], []);
}
