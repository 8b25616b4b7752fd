using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Pages;
using AnTin.Signatures.Reports.Printed;
using AnTin.Signatures.Validation;

namespace AnTin.Portal.Checking;

/// <summary>One file as the checker's page shows it.</summary>
/// <param name="Name">As the reader called it, without folders.</param>
/// <param name="Report">What was found.</param>
public sealed record CheckedFile(string Name, ValidationReport Report)
{
    private const int LargestReport = 4_000_000;

    /// <summary>Its place among the files that were sent, from 0: how a script finds the file its reader still holds.</summary>
    public int Index { get; init; }

    /// <summary>In bytes.</summary>
    public long Length { get; init; }

    public IReadOnlyList<PageComparison> Pages { get; init; } = [];

    /// <summary>The documents as they were signed, where something follows; one for each length.</summary>
    public IReadOnlyList<SignedCopy> Copies { get; init; } = [];

    /// <summary>The sealed report that the PDF is made of; null where it is too long to travel in a page.</summary>
    public string? Ticket { get; init; }

    /// <summary>What a detached signature was checked with; null for other files.</summary>
    public OriginalFile? Original { get; init; }

    public Standing Standing => Standings.Of(Report);

    public string Anchor => $"file-{Index + 1}";

    /// <summary>
    /// The report as a <c>data:</c> address: nothing is kept here, so the download travels inside the page itself. Null where
    /// a file was made to have a report that no page can bear.
    /// </summary>
    public string? JsonAddress => AddressOf("application/json", ReportJson.Write(Report, Name));

    /// <summary>The report of ETSI TS 119 102-2, likewise.</summary>
    public string? XmlAddress => AddressOf("application/xml", ReportXml.Write(Report, Name));

    public string Tone => ToneOf(Standing);

    public static string ToneOf(Standing standing) =>
        standing switch
        {
            Standing.Valid => "ok",
            Standing.NotValid or Standing.NotUsable => "red",
            Standing.Undecided or Standing.Unfinished => "amber",
            _ => "grey",
        };

    public static string ToneOf(Indication indication) =>
        indication switch
        {
            Indication.TotalPassed => "ok",
            Indication.TotalFailed => "red",
            _ => "amber",
        };

    private static string? AddressOf(string type, byte[] report) =>
        report.Length <= LargestReport
            ? $"data:{type};base64,{Convert.ToBase64String(report)}"
            : null;
}
