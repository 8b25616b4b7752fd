using System.Net.Sockets;
using AnTin.Platform.Results;
using AnTin.Server.Settings;

namespace AnTin.Server.Checks;

/// <summary>Somebody takes our mail. When nobody does, notices wait in the outbox: no reason to stop.</summary>
internal sealed class MailCheck(AnTinSettings settings) : ICheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public Sentence Subject { get; } = new("Máy chủ thư", "Mail server");

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        if (settings.Development.Enabled)
        {
            return CheckResult.Good(
                "hộp thư phát triển chạy cùng dịch vụ",
                "the development inbox runs with the service"
            );
        }

        var (host, port) = (settings.Mail.Host, settings.Mail.Port);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, limit.Token);
            return CheckResult.Good($"{host}:{port} trả lời", $"{host}:{port} answers");
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return CheckResult.Warning(
                new(
                    $"{host}:{port} không trả lời; thư sẽ chờ trong hộp đi.",
                    $"{host}:{port} does not answer; mail waits in the outbox."
                ),
                new("Sửa Mail:Host và Mail:Port.", "Mend Mail:Host and Mail:Port.")
            );
        }
    }
}
