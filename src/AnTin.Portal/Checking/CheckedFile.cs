using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Portal.Checking;

/// <summary>One file as the checker's page shows it.</summary>
/// <param name="Name">As the reader called it, without folders.</param>
/// <param name="Report">What was found.</param>
public sealed record CheckedFile(string Name, ValidationReport Report)
{
    /// <summary>
    /// The report as a <c>data:</c> address: nothing is kept here, so the download travels inside the page itself.
    /// </summary>
    public string JsonAddress =>
        "data:application/json;base64," + Convert.ToBase64String(ReportJson.Write(Report, Name));

    public string Tone => ToneOf(Report.Conclusion);

    public static string ToneOf(Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.TotalPassed => "ok",
            Conclusion.TotalFailed => "red",
            Conclusion.Indeterminate => "amber",
            _ => "grey",
        };

    public static string ToneOf(Indication indication) =>
        indication switch
        {
            Indication.TotalPassed => "ok",
            Indication.TotalFailed => "red",
            _ => "amber",
        };
}
