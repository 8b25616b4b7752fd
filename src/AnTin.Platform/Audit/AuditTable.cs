using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Platform.Audit;

/// <summary>
/// The table <c>AuditLog</c> of every trust database. Triggers refuse changing and removing lines: a guard against
/// mistakes, while the chain of hashes shows what somebody did who could drop the triggers.
/// </summary>
public static class AuditTable
{
    public static void Create(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "AuditLog",
            columns: table => new
            {
                Sequence = table.Column<long>(migration.LongType(), nullable: false),
                At = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                Actor = table.Column<string>(migration.TextType(), nullable: false),
                Role = table.Column<string>(migration.TextType(), nullable: false),
                Action = table.Column<string>(migration.TextType(), nullable: false),
                Subject = table.Column<string>(migration.TextType(), nullable: false),
                Details = table.Column<string>(migration.TextType(), nullable: true),
                PreviousHash = table.Column<byte[]>(migration.BytesType(), nullable: false),
                Hash = table.Column<byte[]>(migration.BytesType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AuditLog", row => row.Sequence)
        );
        migration.CreateIndex("IX_AuditLog_Subject", "AuditLog", "Subject");
        migration.CreateIndex("IX_AuditLog_At", "AuditLog", "At");
        CreateTriggers(migration);
    }

    internal static void Map(ModelBuilder model)
    {
        var entry = model.Entity<AuditEntry>();
        entry.ToTable("AuditLog");
        entry.HasKey(row => row.Sequence);
        entry.Property(row => row.Sequence).ValueGeneratedNever();
        entry.HasIndex(row => row.Subject);
        entry.HasIndex(row => row.At);
    }

    private static void CreateTriggers(MigrationBuilder migration)
    {
        if (migration.IsSqlite())
        {
            foreach (var act in new[] { "UPDATE", "DELETE" })
            {
                migration.Sql(
                    $"""
                    CREATE TRIGGER "AuditLog_refuses_{act}" BEFORE {act} ON "AuditLog"
                    BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
                    """
                );
            }

            return;
        }

        migration.Sql(
            """
            CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'The audit log is append-only.'; END $$;
            CREATE TRIGGER audit_log_refuses_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditLog"
            FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();
            """
        );
    }
}
