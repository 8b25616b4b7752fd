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
        switch (Standings.Of(report))
        {
            case Standing.OtherKind:
                return ChooseSigned;
            case Standing.Unreadable:
                return LoadAgain;
            case Standing.Valid or Standing.Unfinished:
                return OfRemark([
                    .. report.Findings,
                    .. report.Signatures.SelectMany(one => one.Findings),
                ]);
            default:
                return report.Signatures.Count == 0
                    ? HaveItSigned
                    : Of(report.Signatures.MinBy(Standings.Of)!);
        }
    }

    /// <summary>The step for a detached signature that was checked with the file it was made over.</summary>
    public static Sentence OfDetached(ValidationReport report) =>
        Of(report) is var step && step == KeepIt ? KeepBoth : step;

    /// <summary>The step for one signature.</summary>
    public static Sentence Of(SignatureReport signature) =>
        signature.Indication == Indication.TotalPassed
            ? OfRemark(signature.Findings)
            : InPlace(OfCode(Deciding(signature)?.Code), signature.Offline)
                ?? (signature.Indication == Indication.TotalFailed ? AskForOriginal : AskSender);

    /// <summary>The step tells the reader not to use what he holds.</summary>
    internal static bool Refuses(SignatureReport signature) => Refusals.Contains(Of(signature));

    /// <summary>
    /// The weightiest finding; among equals one that no later answer mends, since waiting would help nobody. Null where the
    /// signature passed.
    /// </summary>
    internal static Finding? Deciding(SignatureReport signature)
    {
        var deciding = signature
            .Findings.Where(one => one.Indication == signature.Indication)
            .ToArray();
        return deciding.FirstOrDefault(one =>
                OfCode(one.Code) is { } step && Refusals.Contains(step)
            ) ?? deciding.FirstOrDefault();
    }

    /// <summary>The step that a code of the <see cref="FindingCatalogue"/> leads to where it decides; null for other codes.</summary>
    public static Sentence? OfCode(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var step) ? step : null;

    /// <summary>Where nobody was asked, waiting for an answer is no help.</summary>
    private static Sentence? InPlace(Sentence? step, bool offline) =>
        !offline ? step
        : step == AskLater ? AskOnline
        : step == AskLaterAndStamp ? AskOnlineAndStamp
        : step;

    private static Sentence OfRemark(IReadOnlyList<Finding> remarks) =>
        remarks.FirstOrDefault(one => WorthActing.Contains(one.Code)) is { } remark
            ? ByCode[remark.Code]
            : KeepIt;
}
