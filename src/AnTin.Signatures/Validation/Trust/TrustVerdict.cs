using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>What the search for trust found about one certificate.</summary>
/// <param name="Path">Signer first, anchor last; empty where none was found.</param>
/// <param name="Findings">What stands against it; empty: trusted.</param>
/// <param name="RevocationKnown">The certificate was found good or revoked by an answer that was itself checked.</param>
internal sealed record TrustVerdict(
    IReadOnlyList<Certificate> Path,
    IReadOnlyList<Finding> Findings,
    bool RevocationKnown
)
{
    /// <summary>The answers about revocation that decided, signer's first.</summary>
    public IReadOnlyList<RevocationReport> Revocation { get; init; } = [];

    /// <summary>The entry of a list that makes the last one an anchor; null where the caller believes it always.</summary>
    public AnchorReport? Anchor { get; init; }

    public bool Passed => Findings.All(finding => finding.Indication is null);

    public TrustVerdict With(Finding finding) => this with { Findings = [.. Findings, finding] };
}
