using AnTin.Registration.Contracts;

namespace AnTin.TestKit.Authority;

/// <summary>Registration's ear.</summary>
public sealed class CollectedEvents : ICertificateEvents
{
    public List<(string SerialHex, string Issuer, string Code, DateTimeOffset At)> Heard { get; } =
    [];

    public Task RevokedAsync(
        string serialHex,
        string issuer,
        string reasonCode,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        Heard.Add((serialHex, issuer, reasonCode, at));
        return Task.CompletedTask;
    }
}
