using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Platform.Inbox;

/// <summary>
/// A real SMTP server (RFC 5321) on the loopback address that keeps every mail in the development inbox and relays none.
/// </summary>
public sealed class InboxServer(
    IInbox inbox,
    InboxServerSettings settings,
    ILogger<InboxServer> log
) : BackgroundService
{
    private readonly TcpListener listener = new(IPAddress.Loopback, settings.Port);
    private readonly SemaphoreSlim places = new(settings.MostSessions);

    /// <summary>Where it listens, once started.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Listens before it returns: a port in use stops the start.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        listener.Start();
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        listener.Dispose();
        places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var sessions = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var client = await listener.AcceptTcpClientAsync(stoppingToken);
                sessions.RemoveAll(session => session.IsCompleted);
                sessions.Add(ServeAsync(client, stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            listener.Stop();
        }

        await Task.WhenAll(sessions);
    }

    private async Task ServeAsync(TcpClient client, CancellationToken stopping)
    {
        using var _ = client;
        var mayEnter = await places.WaitAsync(TimeSpan.Zero, stopping);
        try
        {
            await using var session = new SmtpSession(client.GetStream(), inbox, settings);
            await (mayEnter ? session.RunAsync(stopping) : session.SendAwayAsync(stopping));
        }
        catch (Exception fault)
            when (fault is IOException or SocketException or OperationCanceledException)
        {
            log.LogDebug("An SMTP client went away ({Kind})", fault.GetType().Name);
        }
        finally
        {
            if (mayEnter)
            {
                places.Release();
            }
        }
    }
}
