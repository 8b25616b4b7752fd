using System.Data.Common;
using AnTin.Platform.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AnTin.Platform.Database;

/// <summary>
/// What every SQLite connection is told: readers do not block the writer (WAL), a busy writer is waited for, foreign
/// keys hold, and a commit is on the disk before it is reported (what was recorded must survive a power cut).
/// What is deleted or replaced is overwritten: the secret of a sent mail must not stay in a page's free space.
/// A file that a connection makes belongs to the service's account alone.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    public override InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    )
    {
        MakeFile(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        MakeFile(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // SQLite gives its log and its shared memory the mode of the database file; so that one is made for its owner alone.
    private static void MakeFile(DbConnection connection)
    {
        if (File.Exists(connection.DataSource))
        {
            return;
        }

        var source = new SqliteConnectionStringBuilder(connection.ConnectionString);
        if (
            source.Mode == SqliteOpenMode.ReadWriteCreate
            && source.DataSource is { Length: > 0 } file
            && file != ":memory:"
        )
        {
            OwnersAlone.CreateEmpty(file);
        }
    }
}
