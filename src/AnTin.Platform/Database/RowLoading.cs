using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnTin.Platform.Database;

/// <summary>
/// Inserts thousands of rows, many a statement and all in one transaction. The change tracker would cost more than the rows;
/// columns and conversions are those of the model all the same.
/// </summary>
public static class RowLoading
{
    /// <summary>A server is asked seldom; its answers take a way.</summary>
    private const int RowsAtOnce = 200;

    /// <summary>SQLite is no way off, and looks for each value by its name among all of the statement.</summary>
    private const int RowsAtOnceInSqlite = 4;

    /// <summary>Joins the transaction that is open, else makes one. Values that the database generates are left to it.</summary>
    public static async Task LoadAsync<TRow>(
        this DbContext database,
        IEnumerable<TRow> rows,
        CancellationToken cancellation
    )
        where TRow : class
    {
        var entity = database.Model.FindEntityType(typeof(TRow))!;
        var columns = entity
            .GetProperties()
            .Where(property => property.ValueGenerated == ValueGenerated.Never)
            .ToArray();
        await using var own = database.Database.CurrentTransaction is null
            ? await database.Database.BeginTransactionAsync(cancellation)
            : null;
        var transaction = database.Database.CurrentTransaction!.GetDbTransaction();
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var written = 0;
        foreach (
            var some in rows.Chunk(database.Database.IsSqlite() ? RowsAtOnceInSqlite : RowsAtOnce)
        )
        {
            // The same text again is not taken apart again.
            if (some.Length != written)
            {
                command.CommandText = Statement(entity.GetTableName()!, columns, some.Length);
                written = some.Length;
            }

            command.Parameters.Clear();
            foreach (var row in some)
            {
                foreach (var column in columns)
                {
                    Add(command, column, row);
                }
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }

        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }
    }

    /// <summary>Names of the model only; every value is a parameter.</summary>
    private static string Statement(string table, IProperty[] columns, int rows)
    {
        var statement = new StringBuilder($"INSERT INTO \"{table}\" (")
            .AppendJoin(',', columns.Select(column => $"\"{column.GetColumnName()}\""))
            .Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            var first = row * columns.Length;
            statement
                .Append(row == 0 ? "(" : ",(")
                .AppendJoin(',', columns.Select((_, place) => Name(first + place)))
                .Append(')');
        }

        return statement.ToString();
    }

    private static string Name(int place) => "@p" + place.ToString(CultureInfo.InvariantCulture);

    private static void Add(DbCommand command, IProperty column, object row) =>
        command.Parameters.Add(
            column
                .GetRelationalTypeMapping()
                .CreateParameter(
                    command,
                    Name(command.Parameters.Count),
                    column.PropertyInfo!.GetValue(row),
                    column.IsNullable
                )
        );
}
