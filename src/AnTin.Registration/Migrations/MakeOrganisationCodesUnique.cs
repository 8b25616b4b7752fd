using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Registration.Migrations;

/// <summary>
/// Codes of organisations in capitals and unique. Where two imports at once had planted one code twice, the first keeps it
/// and the others get the key of their place behind it: nothing is lost, and an administrator sees them in the list.
/// </summary>
[DbContext(typeof(RegistrationDb))]
[Migration("20261122000200_MakeOrganisationCodesUnique")]
public sealed class MakeOrganisationCodesUnique : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            UPDATE "Organisations" SET "IdentificationCode" = upper(trim("IdentificationCode"))
            WHERE "IdentificationCode" IS NOT NULL
            """
        );
        migrationBuilder.Sql(
            """
            UPDATE "Organisations" SET "IdentificationCode" = "IdentificationCode" || '~' || upper("TreeKey")
            WHERE EXISTS (
                SELECT 1 FROM "Organisations" AS earlier
                WHERE earlier."IdentificationCode" = "Organisations"."IdentificationCode"
                AND earlier."TreeKey" < "Organisations"."TreeKey"
            )
            """
        );
        migrationBuilder.CreateIndex(
            "IX_Organisations_IdentificationCode",
            "Organisations",
            "IdentificationCode",
            unique: true
        );
    }
}
