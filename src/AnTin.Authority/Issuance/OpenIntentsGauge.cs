using AnTin.Authority.Database;
using AnTin.Platform.Watching;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>Intents without a certificate (rule T1): a few while a batch runs; those that stay want looking into.</summary>
internal sealed class OpenIntentsGauge(IDbContextFactory<AuthorityDb> databases) : IGauge
{
    public string Name => "antin.intents.open";

    public string Unit => "{intent}";

    public string Description =>
        "Certificates that were announced in the record and not signed yet.";

    public async Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return
        [
            new Reading(
                await database.Intents.CountAsync(one => one.Certificate == null, cancellation)
            ),
        ];
    }
}
