using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Authority.Database.Migrations;

/// <summary>One key belongs to one ordered certificate, whatever two workers do at once.</summary>
[DbContext(typeof(AuthorityDb))]
[Migration("20261122000100_AddOrderedKeys")]
public sealed class AddOrderedKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            "OrderedKey",
            "Intents",
            migrationBuilder.TextType(),
            nullable: true
        );
        migrationBuilder.CreateIndex(
            "IX_Intents_OrderedKey",
            "Intents",
            "OrderedKey",
            unique: true
        );
    }
}
