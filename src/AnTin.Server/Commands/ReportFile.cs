using AnTin.Pdf.Reading;
using AnTin.Server.Commands.Signing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Printed;

namespace AnTin.Server.Commands;

/// <summary><c>antin verify --report-pdf</c>: the report for the file of a case.</summary>
internal static class ReportFile
{
    /// <summary>Goes beside the verdict, which programs read from the other stream.</summary>
    public static string Written(FileInfo output) =>
        $"Đã ghi báo cáo: {output} / the report was written there";

    /// <summary>Writes the report; what stands in the way is said, and does not change the verdict's exit code.</summary>
    public static async Task WriteAsync(
        ValidationReport report,
        PdfSource file,
        string name,
        FileInfo output,
        string language,
        ITimestampSource? timestamps,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        var printed = await ReportPdf.WriteAsync(
            report,
            ReportDetails.Of(file, name) with
            {
                Language = language,
            },
            timestamps,
            cancellation
        );
        if (printed.Stamp == ReportStamp.Unavailable)
        {
            await error.WriteLineAsync(
                $"Báo cáo không có dấu thời gian / the report bears no time stamp: {printed.Problem}"
            );
        }

        try
        {
            OutputFile.Write(output, stream => stream.Write(printed.Pdf));
            await error.WriteLineAsync(Written(output));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(
                $"Không ghi được {output} / cannot write it: {cause.Message}"
            );
        }
    }
}
