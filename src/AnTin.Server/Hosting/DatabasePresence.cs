using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Server.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Hosting;

/// <summary>Says whether a database is there to be worked with, and never makes one.</summary>
internal static class DatabasePresence
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

    /// <summary>Where the SQLite file should lie and does not; null when it does, or for a server.</summary>
    public static string? MissingFile(this TrustDomain domain)
    {
        if (domain.Settings.Engine != DatabaseEngine.Sqlite)
        {
            return null;
        }

        var path = Path.GetFullPath(
            new SqliteConnectionStringBuilder(domain.Settings.ConnectionString).DataSource
        );
        return File.Exists(path) ? null : path;
    }
}
