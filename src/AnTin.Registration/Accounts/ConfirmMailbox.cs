using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>The link "Xác nhận email" was opened: the account becomes active. Opening it twice is no fault.</summary>
public sealed class ConfirmMailbox(IDbContextFactory<RegistrationDb> databases, TimeProvider clock)
    : IAct
{
    public sealed record Command(string? Token);

    public async Task<Result<Registered>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var digest = LinkToken.Digest(command.Token ?? "");
        var link = await db.AccountLinks.FirstOrDefaultAsync(
            row => row.TokenDigest == digest && row.Purpose == AccountLinkPurpose.ConfirmMailbox,
            ct
        );
        if (link is null)
        {
            return AccountRefusals.LinkUnknown;
        }

        var account = await db.Accounts.FirstAsync(row => row.Id == link.AccountId, ct);
        var now = clock.GetUtcNow();
        if (account.State == AccountState.Active && link.UsedAt is not null)
        {
            return new Registered(account.Mailbox);
        }

        if (now > link.ExpiresAt)
        {
            return AccountRefusals.LinkExpired;
        }

        if (!account.IsOpenRegistration)
        {
            return AccountRefusals.LinkUnknown;
        }

        if (await OrganisationHasOwnerAsync(db, account, ct))
        {
            return AccountRefusals.OrganisationTaken;
        }

        link.UsedAt = now;
        account.State = AccountState.Active;
        account.ConfirmedAt = now;
        account.Version++;
        db.Record(
            new Act(account.Id.ToString(), "owner", "account.confirm", $"account/{account.Id}")
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : new Registered(account.Mailbox);
    }

    private static Task<bool> OrganisationHasOwnerAsync(
        RegistrationDb db,
        Account account,
        CancellationToken ct
    ) =>
        db.Accounts.AnyAsync(
            row =>
                row.Id != account.Id
                && row.OrganisationId == account.OrganisationId
                && row.State == AccountState.Active
                && row.Roles.HasFlag(AccountRoles.Owner),
            ct
        );
}
