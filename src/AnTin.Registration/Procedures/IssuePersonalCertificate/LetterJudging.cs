using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.RequestLetters;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Judges an attached letter: its signature, whether it is this dossier's, whether it states what the rows say. Run at attaching and again at submission.</summary>
public sealed class LetterJudging(
    ILetterSignatureCheck signatures,
    IRequestLetterReader reader,
    TimeProvider clock
)
{
    /// <param name="dossier">Its <see cref="Dossier.LetterListDigest"/> says which list was exported last.</param>
    /// <param name="rows">The rows as they are now.</param>
    /// <param name="file">The attached bytes.</param>
    /// <param name="typedCount">What the office typed, for a letter of its own.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<LetterJudgement> JudgeAsync(
        Dossier dossier,
        IReadOnlyList<CertificationRequest> rows,
        ReadOnlyMemory<byte> file,
        int? typedCount,
        CancellationToken ct
    )
    {
        var levels = OrganisationPath.Levels(dossier.OrganisationPath);
        var verdict = await signatures.CheckAsync(file, levels, clock.GetUtcNow(), ct);
        var stamp = reader.Read(file);
        var count = stamp?.Count ?? typedCount;
        var faults = new List<Refusal>();
        if (!verdict.Counts)
        {
            faults.Add(LetterRefusals.NotSigned(verdict.Faults));
        }

        if (stamp is not null && stamp.DossierCode != dossier.Code)
        {
            faults.Add(LetterRefusals.OtherDossier);
        }
        else if (count is null)
        {
            faults.Add(LetterRefusals.CountUnknown);
        }
        else if (count != rows.Count)
        {
            faults.Add(LetterRefusals.TooFewRows(rows.Count, count.Value));
        }
        else if (stamp is not null && !reader.ListsTheSame(stamp, dossier, rows))
        {
            faults.Add(LetterRefusals.ListChanged);
        }

        return new LetterJudgement(faults, verdict.SignedBy, stamp is null, count);
    }
}
