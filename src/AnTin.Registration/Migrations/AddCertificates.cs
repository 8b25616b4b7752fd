using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Registration.Migrations;

/// <summary>The public list of certificates and the terms by which it is searched.</summary>
[DbContext(typeof(RegistrationDb))]
[Migration("20260101000200_AddCertificates")]
public sealed class AddCertificates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateCertificates(migrationBuilder);
        CreateCertificateFiles(migrationBuilder);
        CreateSearchTerms(migrationBuilder);
    }

    private static void CreateCertificates(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Certificates",
            columns: table => new
            {
                Id = table
                    .Column<long>(migration.LongType(), nullable: false)
                    .GeneratedByDatabase(),
                Serial = table.Column<string>(migration.TextType(), nullable: false),
                Issuer = table.Column<string>(migration.TextType(), nullable: false),
                DisplayName = table.Column<string>(migration.TextType(), nullable: false),
                CommonName = table.Column<string>(migration.TextType(), nullable: false),
                Mailbox = table.Column<string>(migration.TextType(), nullable: true),
                OrganisationId = table.Column<Guid>(migration.IdType(), nullable: true),
                OrganisationPath = table.Column<string>(migration.TextType(), nullable: false),
                TreeKey = table.Column<string>(
                    migration.TextType(),
                    nullable: false,
                    collation: Binary(migration)
                ),
                Province = table.Column<string>(migration.TextType(), nullable: false),
                Kind = table.Column<string>(migration.TextType(), nullable: false),
                Custody = table.Column<string>(migration.TextType(), nullable: false),
                Device = table.Column<string>(migration.TextType(), nullable: false),
                Profile = table.Column<string>(migration.TextType(), nullable: false),
                NotBefore = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                NotAfter = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                State = table.Column<string>(migration.TextType(), nullable: false),
                ReasonCode = table.Column<string>(migration.TextType(), nullable: true),
                RevokedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                RequestId = table.Column<Guid>(migration.IdType(), nullable: true),
                HolderDigest = table.Column<string>(migration.TextType(), nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Certificates", row => row.Id);
            }
        );
        migration.CreateIndex(
            "IX_Certificates_Serial_Issuer",
            "Certificates",
            ["Serial", "Issuer"],
            unique: true
        );
        migration.CreateIndex(
            "IX_Certificates_TreeKey_Id_State_Kind",
            "Certificates",
            ["TreeKey", "Id", "State", "Kind"]
        );
        migration.CreateIndex(
            "IX_Certificates_TreeKey_State_NotAfter",
            "Certificates",
            ["TreeKey", "State", "NotAfter"]
        );
        migration.CreateIndex("IX_Certificates_State_Id", "Certificates", ["State", "Id"]);
        migration.CreateIndex("IX_Certificates_Kind_Id", "Certificates", ["Kind", "Id"]);
        migration.CreateIndex("IX_Certificates_Province_Id", "Certificates", ["Province", "Id"]);
        migration.CreateIndex("IX_Certificates_NotAfter", "Certificates", "NotAfter");
        migration.CreateIndex("IX_Certificates_Mailbox", "Certificates", "Mailbox");
        migration.CreateIndex("IX_Certificates_HolderDigest", "Certificates", "HolderDigest");
        migration.CreateIndex("IX_Certificates_RequestId", "Certificates", "RequestId");
    }

    private static void CreateCertificateFiles(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "CertificateFiles",
            columns: table => new
            {
                CertificateId = table.Column<long>(migration.LongType(), nullable: false),
                Der = table.Column<byte[]>(migration.BytesType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CertificateFiles", row => row.CertificateId);
                table.ForeignKey(
                    "FK_CertificateFiles_Certificates_CertificateId",
                    row => row.CertificateId,
                    "Certificates",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
    }

    private static void CreateSearchTerms(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "SearchTerms",
            columns: table => new
            {
                Term = table.Column<string>(
                    migration.TextType(),
                    nullable: false,
                    collation: Binary(migration)
                ),
                CertificateId = table.Column<long>(migration.LongType(), nullable: false),
                Tree = table.Column<string>(
                    migration.TextType(),
                    nullable: false,
                    collation: Binary(migration)
                ),
                TreeKey = table.Column<string>(
                    migration.TextType(),
                    nullable: false,
                    collation: Binary(migration)
                ),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SearchTerms", row => new { row.Term, row.CertificateId });
                table.ForeignKey(
                    "FK_SearchTerms_Certificates_CertificateId",
                    row => row.CertificateId,
                    "Certificates",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex(
            "IX_SearchTerms_CertificateId_Term",
            "SearchTerms",
            ["CertificateId", "Term"]
        );
        migration.CreateIndex(
            "IX_SearchTerms_Tree_Term_CertificateId_TreeKey",
            "SearchTerms",
            ["Tree", "Term", "CertificateId", "TreeKey"]
        );
    }

    /// <summary>Prefix ranges need the order of bytes; SQLite has no other.</summary>
    private static string? Binary(MigrationBuilder migration) => migration.IsSqlite() ? null : "C";
}
