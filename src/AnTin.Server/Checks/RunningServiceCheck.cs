using System.Net.Http.Json;
using AnTin.Platform.Results;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;
using AnTin.Server.Watching;

namespace AnTin.Server.Checks;

/// <summary>Who only looks may find the service running: then the port is taken, and fit all the same.</summary>
internal sealed class RunningServiceCheck(AnTinSettings settings, PortCheck port) : ICheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Bytes. Another program may answer with anything.</summary>
    private const long LongestReport = 64 * 1024;

    public Sentence Subject => port.Subject;

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var result = await port.RunAsync(cancellation);
        if (result.Verdict != CheckVerdict.Stops || await AskAsync(cancellation) is not { } running)
        {
            return result;
        }

        var (address, report) = running;
        return report.Failing.Count == 0
            ? CheckResult.Warning(
                new(
                    $"Một dịch vụ Ấn Tín (phiên bản {report.Version}) đang chạy ở {address}.",
                    $"An Ấn Tín service (version {report.Version}) runs at {address}."
                ),
                new(
                    "Nếu đó là dịch vụ của cài đặt này thì không phải làm gì; nếu không, đổi cổng.",
                    "If it is the service of this installation, there is nothing to do; if not, change the port."
                )
            )
            : CheckResult.Warning(
                new(
                    $"Dịch vụ đang chạy ở {address} báo lỗi: {string.Join(", ", report.Failing)}.",
                    $"The service at {address} runs and reports: {string.Join(", ", report.Failing)}."
                ),
                new("Xem nhật ký của dịch vụ.", "See the log of the service.")
            );
    }

    /// <summary>Null when nobody there speaks as this service does.</summary>
    private async Task<(Uri Address, HealthReport Report)?> AskAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LongestReport,
        };
        foreach (
            var listen in settings.Http.Listen.Split(
                ';',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var address = new UriBuilder(listen);
            if (address.Host is "0.0.0.0" or "[::]" or "*" or "+")
            {
                address.Host = "localhost";
            }

            try
            {
                using var answer = await http.GetAsync(
                    new Uri(address.Uri, "/health"),
                    cancellation
                );
                if (
                    await answer.Content.ReadFromJsonAsync<HealthReport>(cancellation) is
                    { Version: not null, Failing: not null } report
                )
                {
                    return (address.Uri, report);
                }
            }
            catch (Exception fault)
                when (fault
                        is HttpRequestException
                            or System.Text.Json.JsonException
                            or NotSupportedException
                    || (fault is TaskCanceledException && !cancellation.IsCancellationRequested)
                )
            {
                // Another program, or none that answers: the port is what it looked like.
            }
        }

        return null;
    }
}
