using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Authority.Database.Migrations;

/// <summary>A CA may follow another of its name, once; certificates between CAs are kept.</summary>
[DbContext(typeof(AuthorityDb))]
[Migration("20261123000500_AddRollover")]
public sealed class AddRollover : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            "PredecessorId",
            "Cas",
            migrationBuilder.TextType(),
            nullable: true
        );
        migrationBuilder.CreateIndex("IX_Cas_PredecessorId", "Cas", "PredecessorId", unique: true);
        migrationBuilder.CreateTable(
            name: "CrossCertificates",
            columns: table => new
            {
                Id = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                IssuerId = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                SubjectCaId = table.Column<string>(migrationBuilder.TextType(), nullable: true),
                Certificate = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                CeremonyId = table.Column<string>(migrationBuilder.TextType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_CrossCertificates", row => row.Id)
        );
    }
}
