using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Trust;

internal sealed class TrustJudge(ValidationContext context, EvidencePool pool)
{
    public bool IsConfigured => context.TrustAnchors.Count > 0;

    public bool HasRevocationEvidence => pool.HasRevocation;

    public ValueTask<PathVerdict> JudgeAsync(
        Certificate certificate,
        DateTimeOffset? proven,
        TrustPurpose purpose,
        CancellationToken cancellation
    ) => ValueTask.FromResult(new PathVerdict([], [FindingCatalogue.NoTrustList()], false));
}
