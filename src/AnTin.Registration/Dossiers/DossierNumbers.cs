using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Dossiers;

/// <summary>Draws the next number of an organisation and day inside the caller's transaction: both engines lock the row until it ends.</summary>
internal static class DossierNumbers
{
    public static async Task<DossierCode> NextAsync(
        RegistrationDb db,
        Guid organisationId,
        DateOnly day,
        CancellationToken ct
    )
    {
        var drawn = await db
            .Database.SqlQuery<int>(
                $"""
                INSERT INTO "DossierSequences" ("OrganisationId", "Day", "Last") VALUES ({organisationId}, {day}, 1)
                ON CONFLICT ("OrganisationId", "Day") DO UPDATE SET "Last" = "DossierSequences"."Last" + 1
                RETURNING "Last" AS "Value"
                """
            )
            .ToListAsync(ct);
        return new DossierCode(organisationId, day, drawn.Single());
    }
}
