using AnTin.Platform.Database;
using AnTin.Platform.Watching;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Outbox;

/// <summary>Messages that are due and have not left, and those given up for a person to look at.</summary>
internal sealed class OutboxGauge<TContext>(
    IDbContextFactory<TContext> contexts,
    TimeProvider clock
) : IGauge
    where TContext : TrustDbContext
{
    public string Name => "antin.outbox.messages";

    public string Unit => "{message}";

    public string Description => "Messages in the outbox: due and not handed over, or given up.";

    public async Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = Instant.Cut(clock.GetUtcNow());
        var due = await context.Outbox.CountAsync(
            message =>
                message.DoneAt == null && message.AbandonedAt == null && message.NotBefore <= now,
            cancellation
        );
        var abandoned = await context.Outbox.CountAsync(
            message => message.DoneAt == null && message.AbandonedAt != null,
            cancellation
        );
        var database = (
            "database",
            typeof(TContext).Name.Replace("Db", "", StringComparison.Ordinal)
        );
        return
        [
            new Reading(due, database, ("state", "due")),
            new Reading(abandoned, database, ("state", "given-up")),
        ];
    }
}
