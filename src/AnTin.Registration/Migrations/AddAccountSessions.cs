using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Registration.Migrations;

/// <summary>The browsers in which people are signed in.</summary>
[DbContext(typeof(RegistrationDb))]
[Migration("20260101000400_AddAccountSessions")]
public sealed class AddAccountSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Sessions",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                AccountId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                ExpiresAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                EndedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Sessions", row => row.Id);
                table.ForeignKey(
                    "FK_Sessions_Accounts_AccountId",
                    row => row.AccountId,
                    "Accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_Sessions_AccountId", "Sessions", "AccountId");
    }
}
