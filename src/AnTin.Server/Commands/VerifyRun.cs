using System.Text;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands;

/// <summary><c>antin verify</c>, file by file: one that cannot be read does not stop the others.</summary>
internal sealed class VerifyRun(
    VerifyRequest request,
    ValidationContext context,
    ITimestampSource? stamping,
    TimeProvider clock,
    TextWriter output,
    TextWriter error
)
{
    private readonly List<string> json = [];

    /// <summary>The answer is the exit code, of several files the worst.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var codes = new List<int>();
        foreach (var file in request.Files)
        {
            codes.Add(await OneAsync(file, cancellation));
        }

        if (request.Files.Length > 1 && request.Json)
        {
            await output.WriteLineAsync($"[\n{string.Join(",\n", json)}\n]");
        }

        return ExitCodes.Worst(codes);
    }

    private async Task<int> OneAsync(FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            RefusalText.Write(error, CommandRefusals.NoFile(file.FullName));
            return ExitCodes.NothingToCheck;
        }

        try
        {
            await using var stream = InputFile.Open(file);
            var source = PdfSource.FromStream(stream);
            var report = await SignatureValidator.ValidateAsync(source, context, cancellation);
            await SayAsync(report, file);
            return await ReportAsync(report, source, file.Name, cancellation)
                ? ExitCodes.Of(report.Conclusion)
                : ExitCodes.NothingToCheck;
        }
        catch (InputFileException unusable)
        {
            RefusalText.Write(error, unusable.Refusal);
            return ExitCodes.NothingToCheck;
        }
    }

    private async Task SayAsync(ValidationReport report, FileInfo file)
    {
        if (!request.Json)
        {
            var apart = file == request.Files[0] ? "" : "\n";
            await output.WriteAsync(apart + ReportText.Write(report, file.Name, request.Language));
            return;
        }

        json.Add(Encoding.UTF8.GetString(ReportJson.Write(report, file.Name)));
        if (request.Files.Length == 1)
        {
            await output.WriteLineAsync(json[0]);
        }
    }

    /// <summary>Writes the reports that were asked for; false where the XML report cannot be had.</summary>
    private async Task<bool> ReportAsync(
        ValidationReport report,
        PdfSource source,
        string name,
        CancellationToken cancellation
    )
    {
        if (request.Printed is { } printed)
        {
            await ReportFile.WriteAsync(
                report,
                source,
                name,
                printed,
                request.Language,
                stamping,
                error,
                cancellation
            );
        }

        var unwritten = await request.Etsi.WriteAsync(
            report,
            name,
            clock.GetUtcNow(),
            cancellation
        );
        if (unwritten is not null)
        {
            await error.WriteLineAsync(unwritten);
        }
        else if (request.Etsi.Output is { } written)
        {
            await error.WriteLineAsync(ReportFile.Written(written));
        }

        return unwritten is null;
    }
}
