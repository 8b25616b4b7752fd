using AnTin.Platform.Watching;

namespace AnTin.Authority.Timestamping;

/// <summary>How far the clock of the time-stamp unit was ahead of its references when last compared (rule T15).</summary>
internal sealed class ClockGauge(ClockWatch watch) : IGauge
{
    public string Name => "antin.clock.offset";

    public string Unit => "s";

    public string Description =>
        "How far the clock was ahead of its references; nothing where none answered.";

    public Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Reading>>(
            watch.Offset is { } offset ? [new Reading(offset.TotalSeconds)] : []
        );
}
