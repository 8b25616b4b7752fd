using AnTin.Platform.Database;
using AnTin.Platform.Watching;
using AnTin.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Watching;

/// <summary>A database answers, and its schema is this program's.</summary>
internal sealed class DatabaseReadiness(TrustDomain domain) : IReadiness
{
    public string Name => $"database {domain.Name}";

    public async Task<string?> FindProblemAsync(CancellationToken cancellation)
    {
        try
        {
            await using var context = domain.Open();
            return (await context.Database.GetPendingMigrationsAsync(cancellation)).Any()
                ? "its schema is older than the program"
                : null;
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            return "does not answer";
        }
    }
}
