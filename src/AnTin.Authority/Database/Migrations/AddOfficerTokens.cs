using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Authority.Database.Migrations;

/// <summary>Tokens of officers with their certificates.</summary>
[DbContext(typeof(AuthorityDb))]
[Migration("20261123000900_AddOfficerTokens")]
public sealed class AddOfficerTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "OfficerTokens",
            columns: table => new
            {
                KeyDigest = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                OfficerId = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Certificate = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                CeremonyId = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Since = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                RetiredAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
            },
            constraints: table => table.PrimaryKey("PK_OfficerTokens", row => row.KeyDigest)
        );
        migrationBuilder.CreateIndex("IX_OfficerTokens_OfficerId", "OfficerTokens", "OfficerId");
    }
}
