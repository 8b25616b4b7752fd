using System.Buffers.Binary;
using System.Net.Sockets;

namespace AnTin.Authority.Timestamping;

/// <summary>Asks an NTP server as a simple client does (RFC 4330 §5).</summary>
public sealed class NtpReference(string host, TimeProvider clock) : IClockReference
{
    private const int Port = 123;
    private const int PacketLength = 48;
    private static readonly DateTimeOffset Epoch = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<TimeSpan?> OffsetAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            using var socket = new UdpClient(host, Port);
            var question = new byte[PacketLength];
            question[0] = 0x23; // version 4, mode 3 (client)
            var sent = clock.GetUtcNow();
            await socket.SendAsync(question, limit.Token);
            var answer = await socket.ReceiveAsync(limit.Token);
            return Offset(answer.Buffer, sent, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>RFC 4330 §5: t = ((T2 − T1) + (T3 − T4)) / 2 is the server's lead, so ours is its opposite.</summary>
    internal static TimeSpan? Offset(
        ReadOnlySpan<byte> answer,
        DateTimeOffset sent,
        DateTimeOffset received
    )
    {
        // Stratum 0 is a kiss of death, mode must be 4 (server), leap 3 means the server itself is not in step.
        if (
            answer.Length < PacketLength
            || answer[1] == 0
            || (answer[0] & 7) != 4
            || answer[0] >> 6 == 3
        )
        {
            return null;
        }

        var arrived = Time(answer[32..40]);
        var left = Time(answer[40..48]);
        return -((arrived - sent) + (left - received)) / 2;
    }

    private static DateTimeOffset Time(ReadOnlySpan<byte> stamp)
    {
        double seconds = BinaryPrimitives.ReadUInt32BigEndian(stamp);
        var fraction = BinaryPrimitives.ReadUInt32BigEndian(stamp[4..]) / 4294967296.0;
        return Epoch.AddTicks(
            (long)((seconds * TimeSpan.TicksPerSecond) + (fraction * TimeSpan.TicksPerSecond))
        );
    }
}
