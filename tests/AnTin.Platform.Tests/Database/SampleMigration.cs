using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Platform.Tests.Database;

[DbContext(typeof(SampleContext))]
[Migration("20260101000000_Begin")]
public sealed class SampleMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        OutboxTable.Create(migrationBuilder);
        AuditTable.Create(migrationBuilder);
        migrationBuilder.CreateTable(
            name: "Rows",
            columns: table => new
            {
                Number = table
                    .Column<long>(migrationBuilder.LongType(), nullable: false)
                    .GeneratedByDatabase(),
                Token = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                At = table.Column<DateTimeOffset>(migrationBuilder.InstantType(), nullable: false),
                Until = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                Day = table.Column<DateOnly>(migrationBuilder.DateType(), nullable: false),
                State = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Name = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Document = table.Column<string>(migrationBuilder.JsonType(), nullable: false),
                Bytes = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                Flag = table.Column<bool>(migrationBuilder.BooleanType(), nullable: false),
                Count = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                Amount = table.Column<decimal>(migrationBuilder.DecimalType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Rows", row => row.Number)
        );
        migrationBuilder.CreateIndex("IX_Rows_At", "Rows", "At");
    }
}
