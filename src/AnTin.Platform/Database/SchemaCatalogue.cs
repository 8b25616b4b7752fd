using System.Data.Common;

namespace AnTin.Platform.Database;

/// <summary>A database's own description of its tables, one sentence a thing, in an order that does not matter. RESTRICT and
/// NO ACTION count as one: they differ for deferred constraints only, and there are none.</summary>
internal static class SchemaCatalogue
{
    private const string Sqlite = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || upper(c.type)
               || CASE c."notnull" WHEN 1 THEN ' not null' ELSE ' null' END
               || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END
        FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' AND t.name NOT LIKE '~_~_EF%' ESCAPE '~'
        UNION ALL
        SELECT 'foreign key ' || t.name || '.' || f."from" || ' to ' || f."table" || '.' || coalesce(f."to", '')
               || ' on delete ' || replace(f.on_delete, 'RESTRICT', 'NO ACTION')
        FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' AND t.name NOT LIKE '~_~_EF%' ESCAPE '~'
        UNION ALL
        SELECT 'index ' || i.name || ' ' || replace(i.sql, char(10), ' ')
        FROM sqlite_master i WHERE i.type = 'index' AND i.sql IS NOT NULL
        """;

    private const string PostgreSql = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type
               || coalesce('(' || character_maximum_length || ')', '')
               || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE ' null' END
               || CASE is_identity WHEN 'YES' THEN ' numbered by the database' ELSE '' END
        FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name NOT LIKE '~_~_EF%' ESCAPE '~'
        UNION ALL
        SELECT 'constraint ' || r.relname || '.' || c.conname || ' '
               || replace(replace(pg_get_constraintdef(c.oid), current_schema() || '.', ''), ' ON DELETE RESTRICT', '')
        FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
        WHERE c.connamespace = current_schema()::regnamespace AND c.contype <> 'n'
          AND r.relname NOT LIKE '~_~_EF%' ESCAPE '~'
        UNION ALL
        SELECT 'index ' || indexname || ' ' || replace(indexdef, schemaname || '.', '')
        FROM pg_indexes
        WHERE schemaname = current_schema() AND tablename NOT LIKE '~_~_EF%' ESCAPE '~'
        """;

    public static Task<List<string>> ReadSqliteAsync(
        DbConnection connection,
        CancellationToken cancellation
    ) => ReadAsync(connection, Sqlite, null, cancellation);

    /// <summary>The schema that comes first in the search path.</summary>
    public static Task<List<string>> ReadPostgreSqlAsync(
        DbConnection connection,
        DbTransaction transaction,
        CancellationToken cancellation
    ) => ReadAsync(connection, PostgreSql, transaction, cancellation);

    private static async Task<List<string>> ReadAsync(
        DbConnection connection,
        string query,
        DbTransaction? transaction,
        CancellationToken cancellation
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two constants above.
        command.CommandText = query;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
