using System.Net;
using System.Net.Sockets;
using AnTin.Platform.Results;
using AnTin.Server.Settings;

namespace AnTin.Server.Checks;

/// <summary>Nobody else listens where this process wants to.</summary>
/// <param name="settings">Where it wants to.</param>
/// <param name="option">By what the operator chose the address, for the advice.</param>
internal sealed class PortCheck(AnTinSettings settings, string option) : ICheck
{
    public Sentence Subject { get; } = new("Cổng", "Port");

    public Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        foreach (
            var address in settings.Http.Listen.Split(';', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (!IsFree(new Uri(address.Trim())))
            {
                return Task.FromResult(
                    CheckResult.Stops(
                        new(
                            $"{address} đang có chương trình khác dùng, hoặc không mở được.",
                            $"{address} is in use by another program, or cannot be opened."
                        ),
                        new(
                            $"Dừng chương trình đó, hoặc đổi {option}.",
                            $"Stop that program, or change {option}."
                        )
                    )
                );
            }
        }

        return Task.FromResult(
            CheckResult.Good($"{settings.Http.Listen} còn trống", $"{settings.Http.Listen} is free")
        );
    }

    private static bool IsFree(Uri address)
    {
        var ip =
            IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given
            : address.Host is "localhost" ? IPAddress.Loopback
            : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(ip, address.Port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
