namespace AnTin.Signatures.Reports.Printed;

/// <param name="Pdf">The file.</param>
/// <param name="Stamp">Whether it is stamped.</param>
/// <param name="Problem">Why the time-stamp service gave none; for the operator.</param>
public sealed record PrintedReport(byte[] Pdf, ReportStamp Stamp, string? Problem = null);
