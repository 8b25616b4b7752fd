using AnTin.Pdf.Layout;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>
/// The report as a PDF for the file of a case: A4, Vietnamese or English, with the JSON report inside. To sign it as
/// well, give <see cref="PrintedReport.Pdf"/> to <see cref="PdfSigner"/>.
/// </summary>
public static class ReportPdf
{
    /// <summary>The report without a time stamp; the same report gives the same bytes.</summary>
    public static byte[] Write(ValidationReport report, ReportDetails details) =>
        Print(report, details, ReportStamp.NotConfigured);

    /// <summary>
    /// The report with a document time stamp over it. Where the service gives none the report is made all the same, and
    /// says that it bears no stamp.
    /// </summary>
    /// <param name="report">What was found.</param>
    /// <param name="details">About which file.</param>
    /// <param name="timestamps">Null: no stamp.</param>
    /// <param name="cancellation">Ends the waiting for the service.</param>
    public static async ValueTask<PrintedReport> WriteAsync(
        ValidationReport report,
        ReportDetails details,
        ITimestampSource? timestamps,
        CancellationToken cancellation = default
    )
    {
        if (timestamps is null)
        {
            return new PrintedReport(Write(report, details), ReportStamp.NotConfigured);
        }

        string problem;
        try
        {
            var stamped = await DocumentTimestamp.AppendAsync(
                PdfSource.FromMemory(Print(report, details, ReportStamp.Stamped)),
                new PrefixHash(),
                timestamps,
                cancellation
            );
            if (stamped.Succeeded)
            {
                return new PrintedReport(stamped.Value.ToArray(), ReportStamp.Stamped);
            }

            problem = stamped.Refusal.Sentence.En;
        }
        catch (TimestampUnavailableException cause)
        {
            problem = cause.Message;
        }

        return new PrintedReport(
            Print(report, details, ReportStamp.Unavailable),
            ReportStamp.Unavailable,
            problem
        );
    }

    private static byte[] Print(ValidationReport report, ReportDetails details, ReportStamp stamp)
    {
        var style = new ReportStyle(details.Language, details.OffsetHours);
        var name = ReportStyle.Plain(details.File);
        var blocks = new List<Block>();
        blocks.AddRange(ReportHead.Of(report, details, style));
        blocks.AddRange(OverviewPart.Of(report, style));
        for (var i = 0; i < report.Signatures.Count; i++)
        {
            blocks.AddRange(SignaturePart.Of(report.Signatures[i], i + 1, style));
        }

        blocks.AddRange(FilePart.Of(report, style));
        blocks.AddRange(ReportNotes.Of(report, stamp, style));
        blocks.AddRange(TechnicalPart.Of(report, style));
        return new PrintedDocument
        {
            Title =
                $"{style.Say("Báo cáo kiểm tra chữ ký số", "Signature validation report")}: {name}",
            Author = details.Agency.Count > 0 ? ReportStyle.Plain(details.Agency[^1]) : "Ấn Tín",
            Language = style.IsEnglish ? "en" : "vi-VN",
            CreatedAt = TimeText.InZone(report.At, details.OffsetHours),
            Sections = [new Section(PageFormat.Portrait, blocks)],
            Files =
            [
                new EmbeddedData(
                    style.Say("ket-qua-kiem-tra.json", "validation-report.json"),
                    "application/json",
                    style.Say("Kết quả cho phần mềm", "The report for programs"),
                    ReportJson.Write(report, name)
                ),
            ],
            PageNumber = (page, count) =>
                style.Say($"Trang {page}/{count}", $"Page {page}/{count}"),
        }.Print();
    }
}
