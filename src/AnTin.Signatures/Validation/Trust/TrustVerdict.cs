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
    public bool Passed => Findings.All(finding => finding.Indication is null);
}
