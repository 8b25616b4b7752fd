using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Portal.Checking;

/// <summary>What the card of a file says: one big sentence, the word for it, what supports it, and what to do now.</summary>
/// <param name="Headline">The result; of a file with one signature, what is wrong with that or who signed.</param>
/// <param name="Word">The same in a word or three.</param>
/// <param name="Tone">Name of the tint.</param>
/// <param name="Reasons">What else a reader must know, the weightiest first.</param>
/// <param name="Next">What to do now.</param>
public sealed record FileVerdict(
    Sentence Headline,
    Sentence Word,
    string Tone,
    IReadOnlyList<Sentence> Reasons,
    Sentence Next
)
{
    private const int MostReasons = 4;

    public static FileVerdict Of(CheckedFile file)
    {
        var report = file.Report;
        var reasons = report
            .Signatures.SelectMany(signature => signature.Findings)
            .Where(finding => finding.Indication is not null)
            .OrderBy(finding => finding.Indication == Indication.TotalFailed ? 0 : 1)
            .Concat(report.Findings)
            .Select(finding => finding.Sentence)
            .Distinct();
        var headline = Headlines.Of(report);
        return new FileVerdict(
            headline,
            VerdictWords.Of(file.Standing),
            file.Tone,
            [.. reasons.Where(reason => reason != headline).Take(MostReasons)],
            file.Original is null ? NextSteps.Of(report) : NextSteps.OfDetached(report)
        );
    }
}
