using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Platform.Outbox;

/// <summary>The table <c>Outbox</c> of every trust database.</summary>
public static class OutboxTable
{
    public static void Create(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Outbox",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                Kind = table.Column<string>(migration.TextType(), nullable: false),
                DeduplicationKey = table.Column<string>(migration.TextType(), nullable: false),
                Payload = table.Column<string>(migration.TextType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                NotBefore = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                Attempts = table.Column<int>(migration.IntegerType(), nullable: false),
                LeaseUntil = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                DoneAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                AbandonedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                LastError = table.Column<string>(migration.TextType(), nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Outbox", row => row.Id)
        );
        migration.CreateIndex(
            "IX_Outbox_DeduplicationKey",
            "Outbox",
            "DeduplicationKey",
            unique: true
        );
        migration.CreateIndex(
            "IX_Outbox_Waiting",
            "Outbox",
            "NotBefore",
            filter: "\"DoneAt\" IS NULL AND \"AbandonedAt\" IS NULL"
        );
    }

    internal static void Map(ModelBuilder model)
    {
        var message = model.Entity<OutboxMessage>();
        message.ToTable("Outbox");
        message.Property(row => row.Id).ValueGeneratedNever();
        message.HasIndex(row => row.DeduplicationKey).IsUnique();
        message
            .HasIndex(row => row.NotBefore)
            .HasDatabaseName("IX_Outbox_Waiting")
            .HasFilter("\"DoneAt\" IS NULL AND \"AbandonedAt\" IS NULL");
    }
}
