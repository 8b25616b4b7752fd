using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>
/// What somebody who received a file does after its verdict: one step, that of the weightiest finding. Which finding leads
/// to which step is data (<see cref="OfCode"/>).
/// </summary>
public static partial class NextSteps
{
    /// <summary>The step for a whole file: that of its worst signature, then of what was found about the file.</summary>
    public static Sentence Of(ValidationReport report)
    {
        if (report.Conclusion == Conclusion.Unreadable)
        {
            return LoadAgain;
        }

        if (report.Signatures.Count == 0)
        {
            return HaveItSigned;
        }

        var worst = report.Signatures.MinBy(signature =>
            signature.Indication switch
            {
                Indication.TotalFailed => 0,
                Indication.Indeterminate => 1,
                _ => 2,
            }
        )!;
        return worst.Indication == Indication.TotalPassed
            ? OfRemark([.. report.Findings, .. report.Signatures.SelectMany(one => one.Findings)])
            : Of(worst);
    }

    /// <summary>The step for one signature.</summary>
    public static Sentence Of(SignatureReport signature) =>
        signature.Indication == Indication.TotalPassed
            ? OfRemark(signature.Findings)
            : OfCode(signature.Findings.FirstOrDefault(one => one.Indication is not null)?.Code)
                ?? (signature.Indication == Indication.TotalFailed ? AskForOriginal : AskSender);

    /// <summary>The step that a code of the <see cref="FindingCatalogue"/> leads to where it decides; null for other codes.</summary>
    public static Sentence? OfCode(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var step) ? step : null;

    private static Sentence OfRemark(IReadOnlyList<Finding> remarks) =>
        remarks.FirstOrDefault(one => WorthActing.Contains(one.Code)) is { } remark
            ? ByCode[remark.Code]
            : KeepIt;
}
