using System.Data.Common;
using AnTin.Authority.Database;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnTin.Authority.Timestamping;

/// <summary>
/// Inserts thousands of rows in one transaction with one prepared statement: the change tracker would cost more than
/// the stamps themselves.
/// </summary>
internal static class TimeStampRows
{
    private const string Insert = """
        INSERT INTO "TimeStamps" ("Serial", "At", "ImprintStart") VALUES (@serial, @at, @imprint)
        """;

    public static async Task InsertAsync(
        AuthorityDb database,
        IReadOnlyList<TimeStampRecord> stamps,
        CancellationToken cancellation
    )
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = Insert;
        command.Transaction = transaction.GetDbTransaction();
        var serial = Parameter(command, "@serial");
        var at = Parameter(command, "@at");
        var imprint = Parameter(command, "@imprint");
        var isSqlite = database.Database.IsSqlite();
        foreach (var stamp in stamps)
        {
            serial.Value = stamp.Serial;
            at.Value = isSqlite ? Instant.ToMicroseconds(stamp.At) : Instant.Cut(stamp.At);
            imprint.Value = stamp.ImprintStart;
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
