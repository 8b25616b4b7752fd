using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Officers to whom a dossier can be given.</summary>
internal static class DeskOfficers
{
    public static Refusal Unknown { get; } =
        new(
            "REG-OFFICER-UNKNOWN",
            new Sentence(
                "Không tìm thấy chuyên viên đang hoạt động",
                "There is no such active officer"
            )
        )
        {
            Field = "OfficerId",
        };

    public static async Task<Account?> FindAsync(RegistrationDb db, Guid id, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        return
            account is { State: AccountState.Active }
            && (account.Roles & AccountRoles.Desk) != AccountRoles.None
            ? account
            : null;
    }
}
