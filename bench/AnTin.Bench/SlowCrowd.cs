using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AnTin.Bench;

/// <summary>
/// Connections that take a place and give nothing: a third says nothing at all, a third its header and a third its body, one
/// octet a second. Whoever is shown out comes again.
/// </summary>
internal sealed class SlowCrowd : IAsyncDisposable
{
    private const int Groups = 10;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1) / Groups;
    private static readonly byte[] Header =
    [
        .. Encoding.ASCII.GetBytes(
            "GET /ocsp HTTP/1.1\r\nHost: x\r\nX-Slow: " + new string('x', 4096)
        ),
    ];
    private static readonly byte[] HeaderOfBody = Encoding.ASCII.GetBytes(
        "POST /ocsp HTTP/1.1\r\nHost: x\r\nContent-Type: application/ocsp-request\r\nContent-Length: 4096\r\n\r\n"
    );

    private readonly CancellationTokenSource over = new();
    private readonly IPEndPoint address;
    private readonly Socket[] sockets;
    private readonly int[] said;
    private Task talking = Task.CompletedTask;

    private SlowCrowd(IPEndPoint address, int size)
    {
        this.address = address;
        sockets = new Socket[size];
        said = new int[size];
    }

    public int Connected => sockets.Count(socket => socket.Connected);

    /// <summary>How many were closed by the server and connected anew.</summary>
    public int Returned { get; private set; }

    public static async Task<SlowCrowd> GatherAsync(string host, int size)
    {
        var crowd = new SlowCrowd(IPEndPoint.Parse(host), size);
        for (var one = 0; one < size; one++)
        {
            await crowd.ConnectAsync(one);
        }

        crowd.talking = Task.Run(crowd.TalkAsync);
        return crowd;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await talking;
        over.Dispose();
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }
    }

    private async Task TalkAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        for (var group = 0; !over.IsCancellationRequested; group = (group + 1) % Groups)
        {
            for (var one = group; one < sockets.Length; one += Groups)
            {
                await SayAsync(one);
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task SayAsync(int one)
    {
        try
        {
            if (sockets[one].Poll(0, SelectMode.SelectRead))
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }

            if (OctetOf(one) is { } octet)
            {
                await sockets[one].SendAsync(new[] { octet });
                said[one]++;
            }
        }
        catch (SocketException)
        {
            sockets[one].Dispose();
            Returned++;
            await ConnectAsync(one);
        }
    }

    /// <summary>Null: this one is silent.</summary>
    private byte? OctetOf(int one) =>
        (one % 3) switch
        {
            0 => null,
            1 => Header[said[one] % Header.Length],
            _ => (byte)'0',
        };

    private async Task ConnectAsync(int one)
    {
        sockets[one] = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        said[one] = 0;
        await sockets[one].ConnectAsync(address);
        if (one % 3 == 2)
        {
            await sockets[one].SendAsync(HeaderOfBody);
        }
    }
}
