using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Authority.Database.Migrations;

/// <summary>What operators have to look at stays where they find it.</summary>
[DbContext(typeof(AuthorityDb))]
[Migration("20261123000100_AddAlarms")]
public sealed class AddAlarms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Alarms",
            columns: table => new
            {
                Sequence = table
                    .Column<long>(migrationBuilder.LongType(), nullable: false)
                    .GeneratedByDatabase(),
                Code = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Subject = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Fact = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Vietnamese = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                English = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                RaisedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                LastAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                Times = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                ClosedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                ClosedBy = table.Column<string>(migrationBuilder.TextType(), nullable: true),
                ClosedWhy = table.Column<string>(migrationBuilder.TextType(), nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Alarms", row => row.Sequence)
        );
        migrationBuilder.CreateIndex("IX_Alarms_ClosedAt", "Alarms", "ClosedAt");
    }
}
