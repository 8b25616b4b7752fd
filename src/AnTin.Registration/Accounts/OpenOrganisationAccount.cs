using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Organisations;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>An administrator opens the account of an organisation whose officer does not register alone; a link lets that officer choose a password.</summary>
public sealed class OpenOrganisationAccount(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="OrganisationCode">Mã định danh.</param>
    /// <param name="FullName">Người quản lý tài khoản.</param>
    /// <param name="Mailbox">Official mailbox; the sign-in name.</param>
    /// <param name="Phone">Of that person; may be left out.</param>
    public sealed record Command(
        Actor? Actor,
        string OrganisationCode,
        string FullName,
        string Mailbox,
        string? Phone = null
    );

    public async Task<Result<AccountOpened>> HandleAsync(Command command, CancellationToken ct)
    {
        if (!Administration.Allows(command.Actor))
        {
            return AccountRefusals.NotAllowed;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var faults = Check(command, await catalogues.CurrentAsync(ct)).ToList();
        var now = clock.GetUtcNow();
        var organisation = await FindAsync(db, command.OrganisationCode, now, ct);
        if (organisation is null)
        {
            faults.Insert(0, AdministrationRefusals.OrganisationUnknown);
        }
        else if (await HasOwnerAsync(db, organisation.Id, ct))
        {
            faults.Insert(0, AccountRefusals.OrganisationTaken);
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var account = New(command, organisation!, now);
        if (await db.IsMailboxKnownAsync(account.Mailbox, ct))
        {
            return AdministrationRefusals.Exists;
        }

        db.Accounts.Add(account);
        var link = PasswordLinks.Invite(db, account, organisation!.Path, settings, now);
        db.Record(Administration.By(command.Actor, "account.open", $"account/{account.Id}"));
        if (await db.TrySaveAsync(ct) is { } changed)
        {
            return await db.IsMailboxKnownAsync(account.Mailbox, ct)
                ? AdministrationRefusals.Exists
                : changed;
        }

        return new AccountOpened(ActorDirectory.Of(account), link);
    }

    private static IEnumerable<Refusal> Check(Command command, CatalogueSnapshot catalogue)
    {
        if (string.IsNullOrWhiteSpace(command.FullName))
        {
            yield return AdministrationRefusals.NameRequired;
        }

        foreach (var fault in Register.CheckMailbox(command.Mailbox, catalogue))
        {
            yield return fault;
        }

        if (
            !string.IsNullOrWhiteSpace(command.Phone)
            && !MobileNumber.TryParse(command.Phone, out _)
        )
        {
            yield return AccountRefusals.PhoneShape;
        }
    }

    private static Task<Organisation?> FindAsync(
        RegistrationDb db,
        string code,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (wanted, today) = (OrganisationCode.Fold(code), VietnamTime.DateOf(now));
        return db
            .Organisations.AsNoTracking()
            .FirstOrDefaultAsync(
                row =>
                    row.IdentificationCode == wanted
                    && row.ValidFrom <= today
                    && (row.ValidTo == null || row.ValidTo >= today),
                ct
            );
    }

    /// <summary>One that waits for its person counts too: two invitations would let two persons answer for one organisation.</summary>
    private static Task<bool> HasOwnerAsync(
        RegistrationDb db,
        Guid organisation,
        CancellationToken ct
    ) =>
        db.Accounts.AnyAsync(
            row =>
                row.OrganisationId == organisation
                && row.State != AccountState.Closed
                && row.Roles.HasFlag(AccountRoles.Owner),
            ct
        );

    private static Account New(Command command, Organisation organisation, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            OrganisationId = organisation.Id,
            FullName = VietnameseText.Nfc(command.FullName.Trim()),
            Phone = MobileNumber.OrNull(command.Phone)?.Value ?? "",
            Mailbox = OfficialMailbox.OrNull(command.Mailbox)!.Value,
            Roles = AccountRoles.Owner,
            State = AccountState.AwaitingConfirmation,
            SecurityStamp = LinkToken.NewStamp(),
            CreatedAt = now,
        };
}
