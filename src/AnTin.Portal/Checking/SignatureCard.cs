using AnTin.Signatures;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Portal.Checking;

/// <summary>One signature of a file as its card shows it: told apart from others of the same person by number, part and time.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Report">What was found of it.</param>
/// <param name="Number">From 1, in the order of the file.</param>
public sealed record SignatureCard(CheckedFile File, SignatureReport Report, int Number)
{
    public bool Passed => Report.Indication == Indication.TotalPassed;

    public string Tone => CheckedFile.ToneOf(Standings.Of(Report));

    public Sentence Word => VerdictWords.Of(Standings.Of(Report));

    /// <summary>The card of a file with one signature says all this already.</summary>
    public bool IsOnly => File.Report.Signatures.Count == 1;

    /// <summary>What stands against it.</summary>
    public IEnumerable<Sentence> Reasons =>
        Report.Findings.Where(one => one.Indication is not null).Select(one => one.Sentence);

    /// <summary>What was found besides and decides nothing.</summary>
    public IEnumerable<Sentence> Remarks =>
        Report.Findings.Where(one => one.Indication is null).Select(one => one.Sentence);

    /// <summary>What to do about it; null where the file's card says the same.</summary>
    public Sentence? Next =>
        NextSteps.Of(Report) is var step && step != NextSteps.Of(File.Report) ? step : null;

    /// <summary>The part it plays, as the policy words it; null where it plays none.</summary>
    public Sentence? Role =>
        Report.Role is not { } role ? null
        : ValidationPolicy.Default.Roles.FirstOrDefault(one => one.Role == role) is { } rule
            ? new Sentence(rule.Vi, rule.En)
        : new Sentence(role, role);

    /// <summary>The proven time, else the one the signer states.</summary>
    public DateTimeOffset? At => Report.StampedAt ?? Report.ClaimedAt;

    /// <summary>The document as this signature found it; null where nothing follows, and for all but the first that share it.</summary>
    public SignedCopy? Copy => File.Copies.FirstOrDefault(copy => copy.Fields[0] == Report.Field);
}
