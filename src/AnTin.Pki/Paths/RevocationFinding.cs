using AnTin.Pki.Certificates;
using AnTin.Pki.Revocation;

namespace AnTin.Pki.Paths;

/// <summary>What one authentic piece of evidence says about one certificate.</summary>
/// <param name="Source">CRL or OCSP.</param>
/// <param name="ThisUpdate">Since when it is known.</param>
/// <param name="NextUpdate">Until when it is promised to hold.</param>
/// <param name="Freshness">How it stands to the time asked about.</param>
/// <param name="Signer">Whose key signed the evidence: the issuer, or the responder it delegated.</param>
/// <param name="Evidence">The CRL or OCSPResponse in DER.</param>
/// <param name="RevokedAt">Null: not revoked.</param>
/// <param name="Reason">Null: not revoked, or no reason given.</param>
/// <param name="InvalidityDate">Since when the key is suspected, when the evidence says so.</param>
/// <param name="Delta">The delta CRL in DER that was laid over the evidence; empty when none was.</param>
public sealed record RevocationFinding(
    RevocationSource Source,
    DateTimeOffset ThisUpdate,
    DateTimeOffset? NextUpdate,
    EvidenceFreshness Freshness,
    Certificate Signer,
    ReadOnlyMemory<byte> Evidence,
    DateTimeOffset? RevokedAt = null,
    RevocationReason? Reason = null,
    DateTimeOffset? InvalidityDate = null,
    ReadOnlyMemory<byte> Delta = default
)
{
    /// <summary>Says "not revoked" in a way that can be relied on at the time asked about.</summary>
    public bool ProvesGood =>
        RevokedAt is null && Freshness is (EvidenceFreshness.Covers or EvidenceFreshness.Later);
}
