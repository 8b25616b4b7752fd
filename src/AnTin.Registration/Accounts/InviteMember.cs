using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>The owner invites a colleague to file dossiers for the same organisation (P-02).</summary>
public sealed class InviteMember(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    public sealed record Command(Actor Actor, string? FullName, string? Phone, string? Mailbox);

    public async Task<Result<Registered>> HandleAsync(Command command, CancellationToken ct)
    {
        if (
            !command.Actor.Has(AccountRoles.Owner)
            || command.Actor.OrganisationId is not { } organisationId
        )
        {
            return AccountRefusals.NotAllowed;
        }

        var catalogue = await catalogues.CurrentAsync(ct);
        var faults = Register.CheckMailbox(command.Mailbox, catalogue).ToList();
        if (string.IsNullOrWhiteSpace(command.FullName))
        {
            faults.Insert(
                0,
                AccountRefusals.Required(
                    "NAME-REQUIRED",
                    "FullName",
                    "Họ và tên là trường bắt buộc",
                    "Enter the full name"
                )
            );
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var mailbox = OfficialMailbox.OrNull(command.Mailbox)!;
        var phone = MobileNumber.OrNull(command.Phone)?.Value ?? "";
        return await InviteAsync(command, organisationId, mailbox, phone, ct);
    }

    private async Task<Result<Registered>> InviteAsync(
        Command command,
        Guid organisationId,
        OfficialMailbox mailbox,
        string phone,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (await db.IsMailboxKnownAsync(mailbox.Value, ct))
        {
            // The same answer as for a new mailbox; the owner sees in the list of members whether it joined.
            return new Registered(mailbox.Value);
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            OrganisationId = organisationId,
            FullName = VietnameseText.Nfc(command.FullName!.Trim()),
            Phone = phone,
            Mailbox = mailbox.Value,
            Roles = AccountRoles.Member,
            State = AccountState.AwaitingConfirmation,
            SecurityStamp = LinkToken.NewStamp(),
            CreatedAt = now,
        };
        var path = await db
            .Organisations.Where(row => row.Id == organisationId)
            .Select(row => row.Path)
            .FirstAsync(ct);
        db.Accounts.Add(account);
        Invitations.Send(db, account, command.Actor.Name, path, settings, now);
        db.Record(new Act(command.Actor.Id, "owner", "account.invite", $"account/{account.Id}"));
        return
            await db.TrySaveAsync(ct) is { } changed
            && !await db.IsMailboxKnownAsync(mailbox.Value, ct)
            ? changed
            : new Registered(mailbox.Value);
    }
}
