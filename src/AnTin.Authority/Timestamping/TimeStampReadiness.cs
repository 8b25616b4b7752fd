using AnTin.Platform.Watching;

namespace AnTin.Authority.Timestamping;

/// <summary>The time-stamp unit would grant a stamp now.</summary>
internal sealed class TimeStampReadiness(TimeStampDesk desk, ClockWatch watch, TimeStampLog log)
    : IReadiness
{
    public string Name => "timestamp";

    public Task<string?> FindProblemAsync(CancellationToken cancellation) =>
        Task.FromResult(
            desk.Unit is null ? "there is no time-stamp unit yet: hold a ceremony"
            : !watch.Trusted ? "the clock is not trusted"
            : !log.CanWrite ? "the log cannot be written"
            : null
        );
}
