using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AnTin.Bench;

/// <summary>Asks a server that closes after each answer: connect, ask, read to the end. Blocking calls on threads of their own.</summary>
internal static class OneQuestionAConnection
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    /// <summary>Answers a second.</summary>
    public static double Rate(IPEndPoint address, string question, int askers)
    {
        var octets = Encoding.ASCII.GetBytes(question);
        var answers = 0;
        var started = Stopwatch.GetTimestamp();
        var threads = Enumerable
            .Range(0, askers)
            .Select(_ => new Thread(() =>
            {
                while (Stopwatch.GetElapsedTime(started) < Long)
                {
                    Ask(address, octets);
                    Interlocked.Increment(ref answers);
                }
            }))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return answers / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Somebody listens and answers.</summary>
    public static bool IsServed(IPEndPoint address, string question)
    {
        try
        {
            Ask(address, Encoding.ASCII.GetBytes(question));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void Ask(IPEndPoint address, ReadOnlySpan<byte> question)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.NoDelay = true;
        socket.Connect(address);
        socket.Send(question);
        Span<byte> answer = stackalloc byte[8 * 1024];
        var length = 0;
        while (socket.Receive(answer) is > 0 and var more)
        {
            length += more;
        }

        if (length == 0)
        {
            throw new InvalidOperationException("The server closed without an answer.");
        }
    }
}
