using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Database;

/// <summary>Tells a database that does not answer, and somebody who was faster, from a fault of ours.</summary>
public static class DatabaseFault
{
    /// <summary>SQLSTATE "unique_violation" of PostgreSQL.</summary>
    private const string UniqueViolation = "23505";

    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.</summary>
    private static readonly int[] UniqueConstraints = [1555, 2067];

    /// <summary>True for the driver's exceptions, also where EF Core wrapped one ("likely due to a transient failure").</summary>
    public static bool Is(Exception fault) =>
        fault is DbException
        || (fault is InvalidOperationException && fault.InnerException is DbException);

    /// <summary>Somebody else wrote the same row, or one that bears the same unique value, a moment before.</summary>
    public static bool IsCollision(Exception fault) =>
        fault switch
        {
            DbUpdateConcurrencyException => true,
            DbUpdateException { InnerException: SqliteException sqlite } =>
                UniqueConstraints.Contains(sqlite.SqliteExtendedErrorCode),
            DbUpdateException { InnerException: DbException { SqlState: UniqueViolation } } => true,
            _ => false,
        };
}
