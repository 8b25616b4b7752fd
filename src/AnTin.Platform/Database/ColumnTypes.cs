using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Platform.Database;

/// <summary>
/// The column types of hand-written migrations, one word per kind of value, right for the engine at hand. They are the
/// types EF Core gives the same properties; <see cref="SchemaCheck"/> holds them to it.
/// </summary>
public static class ColumnTypes
{
    internal const string PostgreSqlInstant = "timestamp with time zone";

    /// <summary><see cref="DateTimeOffset"/>.</summary>
    public static string InstantType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "INTEGER" : PostgreSqlInstant;

    /// <summary>A string that holds a JSON document.</summary>
    public static string JsonType(this MigrationBuilder migration) =>
        Json(migration.ActiveProvider);

    /// <summary><see cref="Guid"/>.</summary>
    public static string IdType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "TEXT" : "uuid";

    /// <summary><see cref="string"/>, and enums, which are stored by name.</summary>
    public static string TextType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "TEXT" : "text";

    /// <summary><see cref="byte"/> arrays.</summary>
    public static string BytesType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "BLOB" : "bytea";

    /// <summary><see cref="int"/>.</summary>
    public static string IntegerType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "INTEGER" : "integer";

    /// <summary><see cref="long"/>.</summary>
    public static string LongType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "INTEGER" : "bigint";

    /// <summary><see cref="bool"/>.</summary>
    public static string BooleanType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "INTEGER" : "boolean";

    /// <summary><see cref="DateOnly"/>.</summary>
    public static string DateType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "TEXT" : "date";

    /// <summary><see cref="decimal"/>.</summary>
    public static string DecimalType(this MigrationBuilder migration) =>
        migration.IsSqlite() ? "TEXT" : "numeric";

    internal static string Json(string? provider) => IsSqlite(provider) ? "TEXT" : "jsonb";

    private static bool IsSqlite(string? provider) =>
        provider?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
}
