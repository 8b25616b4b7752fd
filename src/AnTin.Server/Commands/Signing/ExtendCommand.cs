using System.CommandLine;
using AnTin.Pdf.Reading;
using AnTin.Platform.Evidence;
using AnTin.Server.Trust;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands.Signing;

/// <summary>
/// <c>antin extend FILE OUT</c>: raises the signatures of a file, whatever its format, or renews them. Exit code 0: done; 1:
/// refused, and nothing written.
/// </summary>
public static class ExtendCommand
{
    public static Command Create() => Create(TimeProvider.System);

    /// <param name="clock">Says what "now" is.</param>
    public static Command Create(TimeProvider clock)
    {
        var input = new Argument<FileInfo>("FILE") { Description = "Tệp đã ký / the signed file" };
        var output = new Argument<FileInfo>("OUT")
        {
            Description = "Tệp kết quả, khác FILE / the result, another file",
        };
        var level = new Option<string>("--level")
        {
            Description =
                "B-T: thêm dấu thời gian; B-LT: thêm bằng chứng; B-LTA: thêm dấu thời gian lưu trữ, hoặc gia hạn / time stamp, evidence, archive time stamp or renewal",
            DefaultValueFactory = _ => "B-LTA",
        };
        level.AcceptOnlyFromAmong("B-T", "B-LT", "B-LTA");
        var tsa = SigningKeyOptions.TimestampAddress();
        tsa.Required = true;
        var content = new Option<FileInfo?>("--content")
        {
            Description = "Tệp gốc của chữ ký rời / the content of a detached signature",
        };
        var overwrite = OutputFile.Overwrite();
        var trust = new TrustOptions();
        var command = new Command(
            "extend",
            """
            Nâng mức chữ ký hoặc gia hạn (PDF, XML, CMS, ASiC, JSON). / Raises the signatures of a file, or renews them.

            antin extend data/demo/files/teacher-document.signed.pdf kept.pdf --level B-LTA --tsa http://127.0.0.1:5080/tsa --trust data/demo/files/root.pem
            """
        )
        {
            input,
            output,
            level,
            tsa,
            content,
            overwrite,
        };
        trust.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
                await trust.ReadAsync(parsed, parsed.InvocationConfiguration.Error, cancellation)
                    is not { } trusted
                    ? ExitCodes.Failed
                    : await RunAsync(
                        new Request(
                            parsed.GetRequiredValue(input),
                            parsed.GetRequiredValue(output),
                            SigningKeyChoice.LevelOf(parsed.GetRequiredValue(level)),
                            parsed.GetRequiredValue(tsa)!,
                            parsed.GetValue(content),
                            trusted,
                            parsed.GetValue(overwrite),
                            trust.FilesOf(parsed)
                        ),
                        clock,
                        parsed.InvocationConfiguration,
                        cancellation
                    )
        );
        return command;
    }

    private sealed record Request(
        FileInfo Input,
        FileInfo Output,
        SignatureLevel Level,
        Uri Tsa,
        FileInfo? Content,
        TrustSet Trust,
        bool Overwrite,
        IReadOnlyList<FileInfo> TrustFiles
    );

    private static async Task<int> RunAsync(
        Request request,
        TimeProvider clock,
        InvocationConfiguration console,
        CancellationToken cancellation
    )
    {
        var problem =
            OutputFile.Missing(request.Input)
            ?? (request.Content is null ? null : OutputFile.Missing(request.Content))
            ?? OutputFile.FindProblem(
                request.Output,
                request.Overwrite,
                [request.Input, request.Content, .. request.TrustFiles]
            );
        if (problem is not null)
        {
            await console.Error.WriteLineAsync(problem);
            return ExitCodes.Failed;
        }

        using var http = EvidenceHttp.CreateClient();
        await using var stream = InputFile.Open(request.Input);
        var extended = await Extension.ExtendAsync(
            PdfSource.FromStream(stream),
            new ExtensionOptions
            {
                Level = request.Level,
                Timestamps = new HttpTimestampSource(http, request.Tsa),
                Context = new ValidationContext
                {
                    At = clock.GetUtcNow(),
                    TrustLists = request.Trust.Lists,
                    Certificates = request.Trust.Helpers,
                    Source = new HttpEvidenceSource(http),
                    DetachedSource = InputFile.SourceIfNamed(request.Content),
                },
            },
            cancellation
        );
        if (!extended.Succeeded)
        {
            await console.Error.WriteLineAsync(SigningRun.Line(extended.Refusal));
            return ExitCodes.Failed;
        }

        OutputFile.Write(request.Output, extended.Value.WriteTo);
        var (format, level) = (
            ReportJson.NameOf(extended.Value.Format),
            extended.Value.Level.ToStandardName()
        );
        await console.Output.WriteLineAsync(
            $"Chữ ký {format} nay ở mức {level}: {request.Output} / {format}, now at level {level}"
        );
        return ExitCodes.Passed;
    }
}
