using AnTin.Platform.Watching;

namespace AnTin.Authority.Status;

/// <summary>How old the responder's knowledge is.</summary>
internal sealed class StatusLagGauge(StatusFeed feed) : IGauge
{
    public string Name => "antin.status.lag";

    public string Unit => "s";

    public string Description => "Since the responder last heard from the authority's records.";

    public Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Reading>>(
            feed.Lag is { } lag ? [new Reading(lag.TotalSeconds)] : []
        );
}
