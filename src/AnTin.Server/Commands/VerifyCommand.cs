using System.CommandLine;
using AnTin.Platform.Evidence;
using AnTin.Server.Commands.Signing;
using AnTin.Server.Trust;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands;

/// <summary>
/// <c>antin verify FILE…</c>: says what the signatures of files are worth. Exit code 0: all passed; 1: one failed; 2: one
/// cannot be decided; 3: there is nothing to check, or the file cannot be read. Of several files the worst counts, in the
/// order 1, 2, 3, 0.
/// </summary>
public static class VerifyCommand
{
    public static Command Create() => Create(TimeProvider.System);

    /// <param name="clock">Says what "now" is.</param>
    public static Command Create(TimeProvider clock)
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "Tệp đã ký, một hay nhiều / the signed file, or several",
            Arity = ArgumentArity.OneOrMore,
        };
        var trust = new TrustOptions();
        var json = new Option<bool>("--json") { Description = "In kết quả dạng JSON / print JSON" };
        var language = new Option<string>("--lang")
        {
            Description = "vi hoặc en / vi or en",
            DefaultValueFactory = _ => "vi",
        };
        language.AcceptOnlyFromAmong("vi", "en");
        var policy = new Option<FileInfo?>("--policy")
        {
            Description = "Chính sách kiểm tra (JSON) / the policy",
        };
        var content = new Option<FileInfo?>("--content")
        {
            Description = "Tệp gốc của chữ ký rời / the content of a detached signature",
        };
        var headers = new Option<FileInfo?>("--http-headers")
        {
            Description =
                "Tiêu đề của thông điệp HTTP được ký, mỗi dòng “tên: giá trị”; --content là thân / signed headers of an HTTP message, a line each; its body is --content",
        };
        var at = new Option<string?>("--at")
        {
            Description =
                "Thời điểm kiểm tra, ISO 8601; mặc định là hiện tại / the moment to judge at",
        };
        var offline = new Option<bool>("--offline")
        {
            Description =
                "Không hỏi trạng thái thu hồi qua mạng / ask no network for revocation answers",
        };
        var printed = new Option<FileInfo?>("--report-pdf")
        {
            Description = "Ghi báo cáo PDF vào tệp này / write the report as PDF to this file",
        };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Thay báo cáo đã có / replace reports that are there already",
        };
        var tsa = SigningKeyOptions.TimestampAddress();
        tsa.Description =
            "Dịch vụ cấp dấu thời gian cho báo cáo PDF / time-stamp service for the PDF report";
        var command = new Command(
            "verify",
            """
            Kiểm tra chữ ký số trên tệp. / Checks the signatures of a file; 0 passed, 1 failed, 2 undecided, 3 nothing to check.

            antin verify data/demo/files/teacher-document.signed.pdf --trust data/demo/files/root.pem
            antin verify data/demo/files/teacher-document.signed.pdf --trust data/demo/files/root.pem --lang en --json
            antin verify data/demo/files/teacher-document.signed.pdf --trust data/demo/files/root.pem --report-pdf report.pdf --tsa http://127.0.0.1:5080/tsa
            antin verify data/demo/files/teacher-document.signed.pdf --trust data/demo/files/root.pem --report-xml report.xml
            """
        )
        {
            files,
            json,
            language,
            policy,
            content,
            headers,
            at,
            offline,
            printed,
            overwrite,
            tsa,
        };
        trust.AddTo(command);
        var etsi = new XmlReportOutput();
        etsi.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
                await trust.ReadAsync(parsed, parsed.InvocationConfiguration.Error, cancellation)
                    is not { } trusted
                    ? ExitCodes.NothingToCheck
                    : await RunAsync(
                        new VerifyRequest(
                            parsed.GetRequiredValue(files),
                            trusted,
                            parsed.GetValue(json),
                            parsed.GetRequiredValue(language),
                            parsed.GetValue(policy),
                            parsed.GetValue(content),
                            parsed.GetValue(headers),
                            parsed.GetValue(at),
                            !parsed.GetValue(offline),
                            parsed.GetValue(printed),
                            parsed.GetValue(overwrite),
                            parsed.GetValue(tsa),
                            etsi.Read(parsed),
                            trust.FilesOf(parsed)
                        ),
                        clock,
                        parsed.InvocationConfiguration.Output,
                        parsed.InvocationConfiguration.Error,
                        cancellation
                    )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        VerifyRequest request,
        TimeProvider clock,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        try
        {
            return await CheckAsync(request, clock, output, error, cancellation);
        }
        catch (InputFileException unusable)
        {
            RefusalText.Write(error, unusable.Refusal);
            return ExitCodes.NothingToCheck;
        }
    }

    private static async Task<int> CheckAsync(
        VerifyRequest request,
        TimeProvider clock,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        if (FindMissing(request) is { } missing)
        {
            RefusalText.Write(error, CommandRefusals.NoFile(missing.FullName));
            return ExitCodes.NothingToCheck;
        }

        if (request.Tsa is not null && request.Printed is null)
        {
            await error.WriteLineAsync(
                "--tsa chỉ dùng cùng --report-pdf / --tsa goes with --report-pdf only"
            );
            return ExitCodes.NothingToCheck;
        }

        if (FindProblemOfReports(request) is { } senseless)
        {
            await error.WriteLineAsync(senseless);
            return ExitCodes.NothingToCheck;
        }

        if (!VerifyReading.TryPolicy(request.Policy, out var policy, out var problem))
        {
            await error.WriteLineAsync(problem);
            return ExitCodes.NothingToCheck;
        }

        if (!VerifyReading.TryTime(request.At, clock, out var at))
        {
            await error.WriteLineAsync(
                $"Không hiểu thời điểm “{request.At}” / cannot read this time"
            );
            return ExitCodes.NothingToCheck;
        }

        if (!VerifyReading.TryHeaders(request.Headers, out var headers, out var line))
        {
            await error.WriteLineAsync(
                $"Dòng không phải “tên: giá trị”: {line} / this line is no “name: value”"
            );
            return ExitCodes.NothingToCheck;
        }

        using var http = EvidenceHttp.CreateClient();
        using var stamping = EvidenceHttp.CreateClient();
        var context = new ValidationContext
        {
            At = at,
            Policy = policy!,
            TrustLists = request.Trust.Lists,
            Certificates = request.Trust.Helpers,
            Source = request.Online ? new HttpEvidenceSource(http) : null,
            DetachedSource = InputFile.SourceIfNamed(request.Content),
            HttpHeaders = headers,
        };
        return await new VerifyRun(
            request,
            context,
            request.Tsa is null ? null : new HttpTimestampSource(stamping, request.Tsa),
            clock,
            output,
            error
        ).RunAsync(cancellation);
    }

    private static FileInfo? FindMissing(VerifyRequest request) =>
        new[] { request.Content, request.Files is [var only] ? only : null }.FirstOrDefault(one =>
            one?.Exists == false
        );

    /// <summary>A report never takes the place of what was checked, nor of the other report, nor unasked of an older one.</summary>
    private static string? FindProblemOfReports(VerifyRequest request)
    {
        if (
            request.Files.Length > 1
            && (request.Printed ?? request.Etsi.Output ?? request.Content ?? request.Headers)
                is not null
        )
        {
            return "--report-pdf, --report-xml, --content, --http-headers: chỉ với một tệp / with one file only";
        }

        FileInfo?[] inputs =
        [
            .. request.Files,
            request.Content,
            request.Headers,
            request.Policy,
            request.Etsi.Key,
            request.Etsi.Password,
            .. request.TrustFiles,
        ];
        return (
                request.Printed is { } printed
                    ? OutputFile.FindProblem(
                        printed,
                        request.Overwrite,
                        [.. inputs, request.Etsi.Output]
                    )
                    : null
            ) ?? request.Etsi.FindProblem(request.Overwrite, inputs);
    }
}
