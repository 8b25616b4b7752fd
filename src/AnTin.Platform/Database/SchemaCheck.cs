using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnTin.Platform.Database;

/// <summary>
/// Holds hand-written migrations to the model: builds the model's own schema in a scratch place, reads both catalogues
/// and names every difference of tables, columns, keys, foreign keys and indexes.
/// </summary>
public static class SchemaCheck
{
    private const string Scratch = "antin_schema_check";

    /// <summary>Empty when the migrated database and the model agree. The database is left as it was.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(
        TrustDbContext context,
        CancellationToken cancellation = default
    )
    {
        var script = context.Database.GenerateCreateScript();
        var (found, wanted) = context.Database.IsSqlite()
            ? await OnSqliteAsync(context, script, cancellation)
            : await OnPostgreSqlAsync(context, script, cancellation);
        return
        [
            .. wanted
                .Except(found, StringComparer.Ordinal)
                .Select(line => $"missing in the database: {line}"),
            .. found
                .Except(wanted, StringComparer.Ordinal)
                .Select(line => $"not in the model: {line}"),
        ];
    }

    private static async Task<(List<string> Found, List<string> Wanted)> OnSqliteAsync(
        TrustDbContext context,
        string script,
        CancellationToken cancellation
    )
    {
        await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            var found = await SchemaCatalogue.ReadSqliteAsync(
                context.Database.GetDbConnection(),
                cancellation
            );
            await using var scratch = new SqliteConnection("Data Source=:memory:");
            await scratch.OpenAsync(cancellation);
            await ExecuteAsync(scratch, script, null, cancellation);
            return (found, await SchemaCatalogue.ReadSqliteAsync(scratch, cancellation));
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<(List<string> Found, List<string> Wanted)> OnPostgreSqlAsync(
        TrustDbContext context,
        string script,
        CancellationToken cancellation
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var connection = context.Database.GetDbConnection();
        var inner = transaction.GetDbTransaction();
        var found = await SchemaCatalogue.ReadPostgreSqlAsync(connection, inner, cancellation);
        await ExecuteAsync(
            connection,
            $"CREATE SCHEMA {Scratch}; SET LOCAL search_path = {Scratch}; {script}",
            inner,
            cancellation
        );
        var wanted = await SchemaCatalogue.ReadPostgreSqlAsync(connection, inner, cancellation);
        await transaction.RollbackAsync(cancellation);
        return (found, wanted);
    }

    private static async Task ExecuteAsync(
        DbConnection connection,
        string script,
        DbTransaction? transaction,
        CancellationToken cancellation
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The script is the model's own, never a user's.
        command.CommandText = script;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
