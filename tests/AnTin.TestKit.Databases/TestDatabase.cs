using AnTin.Platform.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AnTin.TestKit.Databases;

/// <summary>An empty throw-away database; disposing removes it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name = $"antin_{Guid.CreateVersion7():N}";

    private TestDatabase(DatabaseEngine engine)
    {
        Settings =
            engine == DatabaseEngine.Sqlite ? DatabaseSettings.SqliteFile(FilePath) : OnServer();
    }

    public DatabaseSettings Settings { get; }

    /// <summary>SQLite always, PostgreSQL where <c>ANTIN_TEST_POSTGRES</c> names a server on which databases may be created.</summary>
    public static IReadOnlyList<DatabaseEngine> EnginesHere =>
        Server is null
            ? [DatabaseEngine.Sqlite]
            : [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql];

    private static string? Server { get; } =
        Environment.GetEnvironmentVariable("ANTIN_TEST_POSTGRES") is { Length: > 0 } server
            ? server
            : null;

    private string FilePath => Path.Combine(Path.GetTempPath(), name + ".db");

    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine)
    {
        var database = new TestDatabase(engine);
        if (engine == DatabaseEngine.PostgreSql)
        {
            await ExecuteAsync($"CREATE DATABASE {database.name}");
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Settings.Engine == DatabaseEngine.PostgreSql)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            return;
        }

        SqliteConnection.ClearPool(new SqliteConnection(Settings.ConnectionString));
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(FilePath + suffix);
        }
    }

    private DatabaseSettings OnServer() =>
        new(
            DatabaseEngine.PostgreSql,
            new NpgsqlConnectionStringBuilder(Server)
            {
                Database = name,
                MaxPoolSize = 10,
            }.ConnectionString
        );

    private static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above, from hexadecimal digits.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
