namespace AnTin.Platform.Database;

/// <summary>Where one trust domain keeps its rows.</summary>
/// <param name="Engine">SQLite or PostgreSQL.</param>
/// <param name="ConnectionString">As Microsoft.Data.Sqlite or Npgsql reads it; never logged.</param>
public sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    /// <summary>A SQLite file; its directory is made when missing.</summary>
    public static DatabaseSettings SqliteFile(string path) =>
        new(DatabaseEngine.Sqlite, $"Data Source={path}");

    public override string ToString() => $"{Engine} database";
}
