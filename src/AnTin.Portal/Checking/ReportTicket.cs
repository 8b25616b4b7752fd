using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Printed;

namespace AnTin.Portal.Checking;

/// <summary>All that the PDF of a report is made of, to travel in the page between two requests.</summary>
/// <param name="Report">What was found, without certificates.</param>
/// <param name="Name">Of the file.</param>
/// <param name="Length">Of the file, in bytes.</param>
/// <param name="Sha256">Of the file, hexadecimal.</param>
public sealed record ReportTicket(ValidationReport Report, string Name, long Length, string Sha256)
{
    /// <summary>What a detached signature was checked with.</summary>
    public OriginalFile? Original { get; init; }
}
