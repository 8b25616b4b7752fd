using AnTin.Pki.Certificates;

namespace AnTin.Pki.Paths;

/// <summary>What became of one certificate of a path.</summary>
/// <param name="Certificate">Which one.</param>
/// <param name="Standing">The outcome.</param>
/// <param name="Reason">Why, as a sentence for the log of an auditor; empty when valid.</param>
/// <param name="Constraint">Which rule, when one is violated.</param>
/// <param name="Revocation">The evidence that decided; null when none was there, none was asked for, or none is needed.</param>
public sealed record CertificateVerdict(
    Certificate Certificate,
    CertificateStanding Standing,
    string Reason = "",
    PathConstraint Constraint = PathConstraint.None,
    RevocationFinding? Revocation = null
)
{
    /// <summary>Revoked after the time asked about: valid then, not any more.</summary>
    public DateTimeOffset? RevokedLater =>
        Standing == CertificateStanding.Revoked ? null : Revocation?.RevokedAt;
}
