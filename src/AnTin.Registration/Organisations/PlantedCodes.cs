using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Organisations;

/// <summary>Saves new organisations; the unique index decides between two who plant the same code in the same instant.</summary>
internal static class PlantedCodes
{
    private const int AtOnce = 500;

    /// <summary>Null when saved; nothing of it was saved otherwise.</summary>
    public static async Task<Refusal?> TrySaveAsync(
        IDbContextFactory<RegistrationDb> databases,
        RegistrationDb db,
        IReadOnlyList<Organisation> planted,
        CancellationToken ct
    )
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException)
        {
            await using var fresh = await databases.CreateDbContextAsync(ct);
            if (!await AnyStandsAsync(fresh, planted, ct))
            {
                throw;
            }

            return OrganisationRefusals.CodeTaken;
        }
    }

    private static async Task<bool> AnyStandsAsync(
        RegistrationDb db,
        IReadOnlyList<Organisation> planted,
        CancellationToken ct
    )
    {
        foreach (var some in planted.Select(one => one.IdentificationCode).Chunk(AtOnce))
        {
            if (
                await db.Organisations.AnyAsync(
                    row => row.IdentificationCode != null && some.Contains(row.IdentificationCode),
                    ct
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
