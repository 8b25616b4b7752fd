using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Logs;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Lives;

/// <summary>Where nobody reads the logs: nothing is found, and the reason is said of each.</summary>
internal sealed class NoTrail : ICertificateTrail
{
    private static readonly LoggedTrail Nothing = new(
        [
            .. new[]
            {
                TrailLogs.Registration,
                TrailLogs.Authority,
                TrailLogs.Certificates,
                TrailLogs.Signing,
            }.Select(name => LogStanding.Unreadable(name, LogRefusals.NoLog(name))),
        ],
        []
    );

    public Task<LoggedTrail> ReadAsync(TrailQuestion question, CancellationToken ct) =>
        Task.FromResult(Nothing);

    public Task<LogProofs> ProveAsync(TrailQuestion question, CancellationToken ct) =>
        Task.FromResult(new LogProofs([]));
}
