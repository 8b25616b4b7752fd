namespace AnTin.Server.Settings;

/// <summary>The door of the process.</summary>
public sealed record HttpSettings
{
    /// <summary>Addresses to listen on, with semicolons. TLS ends at the proxy in front.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:5080";

    /// <summary>
    /// Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses or networks (<c>10.0.0.0/8</c>) with
    /// commas. Empty believes nobody; then limits count the proxy as one client.
    /// </summary>
    public string TrustedProxies { get; init; } = "";

    /// <summary>
    /// Longest request body in bytes, 1 MiB to 1 GiB. The largest upload must fit; the checker says this limit beside its
    /// button, for all files of one form together.
    /// </summary>
    public long MostRequestBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// Requests one address may make in a minute, 10 to 100,000; more are answered 429. Status, time stamps and published
    /// files are not counted.
    /// </summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>
    /// Forms that people who are not signed in may send from one address in a minute (log in, register, check a file), 1 to
    /// 1,000. Below <c>RequestsPerMinute</c>. Account forms have a limit of their own, <c>Visitors:PostsPerMinute</c>.
    /// </summary>
    public int AttemptsPerMinute { get; init; } = 120;

    /// <summary>Time given to requests that run when the process is asked to stop. 1 s to 5 min.</summary>
    public TimeSpan ShutdownWait { get; init; } = TimeSpan.FromSeconds(30);
}
