using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>From the verdicts of the standard to what a reader may do.</summary>
public static class Standings
{
    /// <summary>Of one signature.</summary>
    public static Standing Of(SignatureReport signature) =>
        signature.Indication switch
        {
            Indication.TotalPassed => Standing.Valid,
            Indication.TotalFailed => Standing.NotValid,
            _ => NextSteps.Refuses(signature) ? Standing.NotUsable : Standing.Undecided,
        };

    /// <summary>Of a file: that of its worst signature.</summary>
    public static Standing Of(ValidationReport report) =>
        report.Conclusion switch
        {
            Conclusion.Unreadable => report.Format == DocumentFormat.Unknown
                ? Standing.OtherKind
                : Standing.Unreadable,
            Conclusion.NoSignature => Standing.NoSignature,
            Conclusion.TotalPassed => IsUnfinished(report.Findings)
                ? Standing.Unfinished
                : Standing.Valid,
            _ => report.Signatures.Min(Of),
        };

    /// <summary>Somebody has yet to sign.</summary>
    internal static bool IsUnfinished(IEnumerable<Finding> ofFile) =>
        ofFile.Any(finding => finding.Code == FindingCatalogue.OrganisationFieldEmpty);
}
