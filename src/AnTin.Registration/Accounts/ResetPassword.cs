using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Sets a password through a mailed link: after forgetting one, or on accepting an invitation. Every open session ends.</summary>
public sealed class ResetPassword(
    IDbContextFactory<RegistrationDb> databases,
    Passwords passwords,
    TimeProvider clock
) : IAct
{
    public sealed record Command(string? Token, string? Password, string? PasswordAgain);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var digest = LinkToken.Digest(command.Token ?? "");
        var link = await db.AccountLinks.FirstOrDefaultAsync(
            row =>
                row.TokenDigest == digest
                && row.Purpose != AccountLinkPurpose.ConfirmMailbox
                && row.UsedAt == null,
            ct
        );
        if (link is null)
        {
            return AccountRefusals.LinkUnknown;
        }

        if (now > link.ExpiresAt)
        {
            return AccountRefusals.LinkExpired;
        }

        var account = await db.Accounts.FirstAsync(row => row.Id == link.AccountId, ct);
        var faults = Passwords
            .Check(command.Password, command.PasswordAgain, account.Mailbox)
            .ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        if (account.State is AccountState.Suspended or AccountState.Closed)
        {
            return AccountRefusals.LinkUnknown;
        }

        link.UsedAt = now;
        db.AccountLinks.RemoveRange(
            await db
                .AccountLinks.Where(row =>
                    row.AccountId == account.Id && row.Id != link.Id && row.UsedAt == null
                )
                .ToListAsync(ct)
        );
        account.PasswordHash = passwords.Hash(command.Password!);
        account.SecurityStamp = LinkToken.NewStamp();
        account.State = AccountState.Active;
        account.ConfirmedAt ??= now;
        account.FailedSignIns = 0;
        account.LockedUntil = null;
        account.Version++;
        db.Record(
            new Act(
                account.Id.ToString(),
                account.Roles.ToString(),
                "account.password",
                $"account/{account.Id}"
            )
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : Result.Ok;
    }
}
