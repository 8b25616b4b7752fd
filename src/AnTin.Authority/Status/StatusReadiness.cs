using AnTin.Platform.Watching;

namespace AnTin.Authority.Status;

/// <summary>The responder has heard from the authority's records in the last minute and can sign for a CA.</summary>
internal sealed class StatusReadiness(StatusFeed feed, RespondingCas cas) : IReadiness
{
    private static readonly TimeSpan MostLag = TimeSpan.FromMinutes(1);

    public string Name => "status";

    public Task<string?> FindProblemAsync(CancellationToken cancellation) =>
        Task.FromResult(
            feed.Lag is not { } lag || lag > MostLag ? "the records have not been heard from"
            : cas.All.Count == 0 ? "there is no responder yet: hold a ceremony"
            : null
        );
}
