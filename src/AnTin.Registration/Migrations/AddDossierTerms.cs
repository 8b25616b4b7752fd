using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Registration.Migrations;

/// <summary>The terms by which the desk searches dossiers.</summary>
[DbContext(typeof(RegistrationDb))]
[Migration("20260101000300_AddDossierTerms")]
public sealed class AddDossierTerms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "DossierTerms",
            columns: table => new
            {
                // Prefix ranges need the order of bytes; SQLite has no other.
                Term = table.Column<string>(
                    migrationBuilder.TextType(),
                    nullable: false,
                    collation: migrationBuilder.IsSqlite() ? null : "C"
                ),
                DossierId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_DossierTerms", row => new { row.Term, row.DossierId });
                table.ForeignKey(
                    "FK_DossierTerms_Dossiers_DossierId",
                    row => row.DossierId,
                    "Dossiers",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_DossierTerms_DossierId", "DossierTerms", "DossierId");
    }
}
