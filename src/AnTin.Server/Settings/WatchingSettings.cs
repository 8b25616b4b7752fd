namespace AnTin.Server.Settings;

/// <summary>How the service is watched from inside.</summary>
public sealed record WatchingSettings
{
    /// <summary>
    /// Address of a door for operators alone, e.g. <c>http://127.0.0.1:9464</c>: <c>/metrics</c> for Prometheus, and
    /// <c>/health</c> and <c>/ready</c>. Empty: no such door.
    /// </summary>
    public string Listen { get; init; } = "";

    /// <summary>
    /// OpenTelemetry collector that figures and traces are sent to, e.g. <c>http://127.0.0.1:4318</c> (OTLP over HTTP).
    /// Empty: none.
    /// </summary>
    public string Collector { get; init; } = "";
}
