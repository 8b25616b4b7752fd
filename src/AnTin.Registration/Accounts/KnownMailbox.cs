using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>One mailbox, one account: asked before an account is opened, and again when saving it met somebody who was faster.</summary>
internal static class KnownMailbox
{
    public static Task<bool> IsMailboxKnownAsync(
        this RegistrationDb db,
        string mailbox,
        CancellationToken ct
    ) => db.Accounts.AnyAsync(row => row.Mailbox == mailbox, ct);
}
