using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>One signature of a CMS message, read and checked, with the counter-signatures on it; nobody is judged yet.</summary>
/// <param name="facts">What was found.</param>
/// <param name="archived">What its archive time stamps are made for; null for a signature that can have none.</param>
/// <param name="countersignatures">Those on it.</param>
internal sealed class CmsSignatureReading(
    SignatureFacts facts,
    ArchivedSigner? archived,
    IReadOnlyList<Countersignature> countersignatures
)
{
    public static CmsSignatureReading Unreadable(string name, string reason) =>
        new(
            new SignatureFacts
            {
                Field = name,
                Coverage = Coverage.Partial,
                Findings = [FindingCatalogue.UnreadableValue(reason)],
            },
            null,
            []
        );

    public static SignatureFacts Facts(string name, CmsSignerInfo signer, SignerVerdict verdict) =>
        new()
        {
            Field = name,
            Signer = verdict,
            Coverage = Coverage.WholeFile,
            ClaimedAt = verdict.ClaimedAt,
            IsBaseline = signer.SigningCertificates.Count > 0,
            Role = new RoleEvidence("", null, verdict.ClaimedRoles, PictureColour.None),
        };

    /// <summary>The same, with what the file around it adds.</summary>
    public CmsSignatureReading With(Func<SignatureFacts, SignatureFacts> change) =>
        new(change(facts), archived, countersignatures);

    /// <summary>This signature, then those on it, each with the times that archive time stamps prove.</summary>
    /// <param name="timestamps">Judges the stamps.</param>
    /// <param name="provenAt">When the whole message is known to have existed; null: only now.</param>
    /// <param name="foreignFails">A stamp made for something else fails the signature.</param>
    /// <param name="reports">Takes the verdicts on the archive time stamps.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public async ValueTask<IReadOnlyList<SignatureFacts>> FactsAsync(
        TimestampJudge timestamps,
        DateTimeOffset? provenAt,
        bool foreignFails,
        List<TimestampReport> reports,
        CancellationToken cancellation
    )
    {
        if (archived is null)
        {
            return [facts, .. Countersigned(_ => null)];
        }

        var (recorded, faults) = await CmsEvidenceRecords.JudgeAsync(
            archived,
            facts.Field,
            new EvidenceRecordJudge(timestamps),
            foreignFails,
            cancellation
        );
        var archive = await CmsArchiveStamps.JudgeAsync(
            archived,
            facts.Field,
            timestamps,
            Earliest(provenAt, recorded),
            foreignFails,
            cancellation
        );
        reports.AddRange(archive.Reports);
        return
        [
            facts with
            {
                Findings = [.. facts.Findings, .. faults, .. archive.Findings],
                ArchivedAt = Earliest(archive.ProvenAt, recorded),
                LevelWithTimestamp = archive.HasFitting
                    ? SignatureLevel.BaselineLTA
                    : facts.LevelWithTimestamp,
                Signer = facts.Signer is { } signer
                    ? signer with
                    {
                        Stamps = SignerCheck.Stamps(
                            archived.Signer,
                            (attribute, value) =>
                                Earliest(archive.ProvenAtOf(attribute, value), recorded)
                        ),
                    }
                    : null,
            },
            .. Countersigned(one =>
                Earliest(archive.ProvenAtOf(one.Attribute, one.Value), recorded)
            ),
        ];
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;

    private IEnumerable<SignatureFacts> Countersigned(
        Func<Countersignature, DateTimeOffset?> provenAt
    ) => countersignatures.SelectMany(one => one.Reading.Alone(provenAt(one)));

    /// <summary>A counter-signature and those on it; a stamp over the first covers them all.</summary>
    private IEnumerable<SignatureFacts> Alone(DateTimeOffset? at) =>
        [facts with { ArchivedAt = at }, .. Countersigned(_ => at)];
}
