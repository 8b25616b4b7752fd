using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands;

/// <summary>Commands work with databases that are there and up to date; they never make or change one on the way.</summary>
internal static class AbsentDatabase
{
    /// <summary>Null when it is there and up to date.</summary>
    public static async Task<Refusal?> RefuseAbsentAsync(
        this TrustDomain domain,
        CancellationToken cancellation
    )
    {
        if (domain.MissingFile() is { } missing)
        {
            return CommandRefusals.NoData(domain.Name, missing);
        }

        try
        {
            await using var context = domain.Open();
            if (!await context.Database.CanConnectAsync(cancellation))
            {
                return CommandRefusals.Away(domain.Name, domain.SettingName);
            }

            return (await context.Database.GetPendingMigrationsAsync(cancellation)).Any()
                ? CommandRefusals.Behind(domain.Name)
                : null;
        }
        catch (Exception fault) when (DatabaseFault.Is(fault))
        {
            return CommandRefusals.Away(domain.Name, domain.SettingName);
        }
    }
}
