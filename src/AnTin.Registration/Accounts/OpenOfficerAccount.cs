using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>Opens an account for an officer of the desk. The first ones are opened from the command line, where no actor is signed in.</summary>
public sealed class OpenOfficerAccount(
    IDbContextFactory<RegistrationDb> databases,
    Passwords passwords,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="FullName">Shown in timelines.</param>
    /// <param name="Mailbox">Sign-in name.</param>
    /// <param name="Roles">Desk roles only.</param>
    /// <param name="Password">First password.</param>
    public sealed record Command(
        Actor? Actor,
        string FullName,
        string Mailbox,
        AccountRoles Roles,
        string Password
    );

    public async Task<Result<Actor>> HandleAsync(Command command, CancellationToken ct)
    {
        if (command.Actor is { } actor && !actor.Has(AccountRoles.Administrator))
        {
            return AccountRefusals.NotAllowed;
        }

        if (!OfficialMailbox.TryParse(command.Mailbox, out var mailbox))
        {
            return AccountRefusals.MailboxShape;
        }

        var faults = Passwords.Check(command.Password, command.Password, mailbox.Value).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        if (
            await db.Accounts.FirstOrDefaultAsync(row => row.Mailbox == mailbox.Value, ct) is
            { } known
        )
        {
            return ActorDirectory.Of(known);
        }

        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            FullName = VietnameseText.Nfc(command.FullName.Trim()),
            Phone = "",
            Mailbox = mailbox.Value,
            PasswordHash = passwords.Hash(command.Password),
            Roles = command.Roles & AccountRoles.Desk,
            State = AccountState.Active,
            SecurityStamp = LinkToken.NewStamp(),
            CreatedAt = now,
            ConfirmedAt = now,
        };
        db.Accounts.Add(account);
        db.Record(
            new Act(
                command.Actor?.Id ?? "command-line",
                "administrator",
                "account.open",
                $"account/{account.Id}"
            )
        );
        await db.SaveChangesAsync(ct);
        return ActorDirectory.Of(account);
    }
}
