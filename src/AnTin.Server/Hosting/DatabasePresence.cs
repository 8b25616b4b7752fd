using AnTin.Platform.Database;
using Microsoft.Data.Sqlite;

namespace AnTin.Server.Hosting;

/// <summary>Says whether a database is there to be worked with, and never makes one.</summary>
internal static class DatabasePresence
{
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
