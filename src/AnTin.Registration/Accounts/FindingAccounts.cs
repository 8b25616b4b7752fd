using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

internal static class FindingAccounts
{
    /// <summary>By the sign-in name as typed.</summary>
    public static Task<Account?> FindAccountAsync(
        this RegistrationDb db,
        string mailbox,
        CancellationToken ct
    )
    {
        var wanted = mailbox.Trim().ToLowerInvariant();
        return db.Accounts.FirstOrDefaultAsync(row => row.Mailbox == wanted, ct);
    }

    /// <summary>Links mailed before open nothing once this is saved.</summary>
    public static async Task ForgetLinksAsync(
        this RegistrationDb db,
        Guid account,
        CancellationToken ct
    ) =>
        db.AccountLinks.RemoveRange(
            await db.AccountLinks.Where(link => link.AccountId == account).ToListAsync(ct)
        );
}
