using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>
/// Opens an account for an officer of the desk. The first ones are opened from the command line, where no actor is signed in.
/// Without a password the officer gets a link to choose one, and the account waits until then.
/// </summary>
public sealed class OpenOfficerAccount(
    IDbContextFactory<RegistrationDb> databases,
    Passwords passwords,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    internal const string Office = "bàn tiếp nhận và giải quyết hồ sơ của cơ quan chứng thực";

    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="FullName">Shown in timelines.</param>
    /// <param name="Mailbox">Sign-in name.</param>
    /// <param name="Roles">Desk roles only.</param>
    /// <param name="Password">First password; null mails a link.</param>
    public sealed record Command(
        Actor? Actor,
        string FullName,
        string Mailbox,
        AccountRoles Roles,
        string? Password
    );

    public async Task<Result<AccountOpened>> HandleAsync(Command command, CancellationToken ct)
    {
        if (!Administration.Allows(command.Actor))
        {
            return AccountRefusals.NotAllowed;
        }

        var faults = Check(command).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var mailbox = OfficialMailbox.OrNull(command.Mailbox)!.Value;
        if (await db.IsMailboxKnownAsync(mailbox, ct))
        {
            return AdministrationRefusals.Exists;
        }

        var now = clock.GetUtcNow();
        var account = New(command, mailbox, now);
        db.Accounts.Add(account);
        var link = command.Password is null
            ? PasswordLinks.Invite(db, account, Office, settings, now)
            : null;
        db.Record(Administration.By(command.Actor, "account.open", $"account/{account.Id}"));
        if (await db.TrySaveAsync(ct) is { } changed)
        {
            return await db.IsMailboxKnownAsync(mailbox, ct)
                ? AdministrationRefusals.Exists
                : changed;
        }

        return new AccountOpened(ActorDirectory.Of(account), link);
    }

    private static IEnumerable<Refusal> Check(Command command)
    {
        if (string.IsNullOrWhiteSpace(command.FullName))
        {
            yield return AdministrationRefusals.NameRequired;
        }

        if (!OfficialMailbox.TryParse(command.Mailbox, out var mailbox))
        {
            yield return AccountRefusals.MailboxShape;
        }

        if ((command.Roles & AccountRoles.Desk) == AccountRoles.None)
        {
            yield return AdministrationRefusals.RolesRequired;
        }

        if (command.Password is { } password)
        {
            foreach (var fault in Passwords.Check(password, password, mailbox?.Value))
            {
                yield return fault;
            }
        }
    }

    private Account New(Command command, string mailbox, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            FullName = VietnameseText.Nfc(command.FullName.Trim()),
            Phone = "",
            Mailbox = mailbox,
            PasswordHash = command.Password is { } chosen ? passwords.Hash(chosen) : null,
            Roles = command.Roles & AccountRoles.Desk,
            State = command.Password is null
                ? AccountState.AwaitingConfirmation
                : AccountState.Active,
            SecurityStamp = LinkToken.NewStamp(),
            CreatedAt = now,
            ConfirmedAt = command.Password is null ? null : now,
        };
}
