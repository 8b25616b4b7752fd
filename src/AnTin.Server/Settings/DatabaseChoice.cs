using AnTin.Platform.Database;

namespace AnTin.Server.Settings;

/// <summary>Where one trust domain keeps its rows.</summary>
public sealed record DatabaseChoice
{
    /// <summary><c>Sqlite</c> (one node) or <c>PostgreSql</c> (many).</summary>
    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Sqlite;

    /// <summary>
    /// As Npgsql reads it, for PostgreSQL. Empty with SQLite is a file in the data directory. Holds a password: give it by
    /// environment or a file only the service may read.
    /// </summary>
    public string ConnectionString { get; init; } = "";

    internal DatabaseSettings Resolve(string dataDirectory, string name) =>
        ConnectionString.Length > 0
            ? new DatabaseSettings(Engine, ConnectionString)
            : DatabaseSettings.SqliteFile(Path.Combine(dataDirectory, name + ".db"));
}
