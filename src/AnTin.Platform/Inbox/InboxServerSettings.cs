namespace AnTin.Platform.Inbox;

/// <summary>The development mail server. It listens on the loopback address alone.</summary>
public sealed record InboxServerSettings
{
    /// <summary>0 lets the system choose. Default 2525, where <see cref="Mail.SmtpSettings"/> sends by default.</summary>
    public int Port { get; init; } = 2525;

    /// <summary>Longest message in bytes; a longer one is refused. Default 10 MiB.</summary>
    public int MostBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Conversations at the same time; more are sent away. Default 32.</summary>
    public int MostSessions { get; init; } = 32;

    /// <summary>A silent client is hung up on after this. Default 1 min.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(1);
}
