using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Authority.Database.Migrations;

/// <summary>Passkeys of officers, and with each order what verifies a passkey's signature under it.</summary>
[DbContext(typeof(AuthorityDb))]
[Migration("20261123000200_AddOfficerPasskeys")]
public sealed class AddOfficerPasskeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "OfficerPasskeys",
            columns: table => new
            {
                CredentialId = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                OfficerId = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                PublicKey = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                CeremonyId = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Since = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                RetiredAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                LastCount = table.Column<long>(migrationBuilder.LongType(), nullable: false),
                LastAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                LastAnswer = table.Column<string>(migrationBuilder.TextType(), nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_OfficerPasskeys", row => row.CredentialId)
        );
        migrationBuilder.CreateIndex(
            "IX_OfficerPasskeys_OfficerId",
            "OfficerPasskeys",
            "OfficerId"
        );
        foreach (var column in new[] { "VerificationProof", "ApprovalProof" })
        {
            migrationBuilder.AddColumn<string>(
                column,
                "Orders",
                migrationBuilder.TextType(),
                nullable: true
            );
        }
    }
}
