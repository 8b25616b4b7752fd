using AnTin.Platform.Audit;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Accounts;

/// <summary>
/// ĐĂNG KÝ TÀI KHOẢN CƠ QUAN, TỔ CHỨC: opens an account that waits for its mailbox to be confirmed.
/// The answer is the same whether or not the mailbox has an account already; only the mail differs.
/// </summary>
public sealed class Register(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    Passwords passwords,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    /// <param name="OrganisationId">Any level of the tree.</param>
    /// <param name="FullName">Người quản lý tài khoản.</param>
    /// <param name="Phone">Of that person.</param>
    /// <param name="Mailbox">Official mailbox; the sign-in name.</param>
    /// <param name="Password">Chosen password.</param>
    /// <param name="PasswordAgain">Typed twice.</param>
    /// <param name="Committed">"Tôi cam kết các thông tin đăng ký trên là chính xác".</param>
    public sealed record Command(
        Guid? OrganisationId,
        string? FullName,
        string? Phone,
        string? Mailbox,
        string? Password,
        string? PasswordAgain,
        bool Committed
    );

    public async Task<Result<Registered>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var catalogue = await catalogues.CurrentAsync(ct);
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var faults = new List<Refusal>(Check(command, catalogue));
        var organisation = await db
            .Organisations.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == command.OrganisationId, ct);
        if (organisation is null || !organisation.LivesOn(today))
        {
            faults.Insert(
                0,
                AccountRefusals.Required(
                    "ORGANISATION-REQUIRED",
                    "OrganisationId",
                    "Cơ quan, tổ chức là trường bắt buộc",
                    "Choose the organisation"
                )
            );
        }
        else if (await HasOwnerAsync(db, organisation.Id, command.Mailbox, ct))
        {
            faults.Insert(0, AccountRefusals.OrganisationTaken);
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        return await OpenAsync(db, command, organisation!, ct);
    }

    private static IEnumerable<Refusal> Check(Command command, CatalogueSnapshot catalogue)
    {
        if (string.IsNullOrWhiteSpace(command.FullName))
        {
            yield return AccountRefusals.Required(
                "NAME-REQUIRED",
                "FullName",
                "Họ và tên là trường bắt buộc",
                "Enter the full name"
            );
        }

        if (string.IsNullOrWhiteSpace(command.Phone))
        {
            yield return AccountRefusals.Required(
                "PHONE-REQUIRED",
                "Phone",
                "Số điện thoại là trường bắt buộc",
                "Enter the telephone number"
            );
        }
        else if (!MobileNumber.TryParse(command.Phone, out _))
        {
            yield return AccountRefusals.PhoneShape;
        }

        foreach (var fault in CheckMailbox(command.Mailbox, catalogue))
        {
            yield return fault;
        }

        foreach (
            var fault in Passwords.Check(command.Password, command.PasswordAgain, command.Mailbox)
        )
        {
            yield return fault;
        }

        if (!command.Committed)
        {
            yield return AccountRefusals.Required(
                "COMMITMENT-REQUIRED",
                "Committed",
                "Bạn cần cam kết các thông tin đăng ký là chính xác",
                "Confirm that the data are accurate"
            );
        }
    }

    internal static IEnumerable<Refusal> CheckMailbox(string? typed, CatalogueSnapshot catalogue)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            yield return AccountRefusals.Required(
                "MAILBOX-REQUIRED",
                "Mailbox",
                "Email là trường bắt buộc",
                "Enter the mailbox"
            );
        }
        else if (!OfficialMailbox.TryParse(typed, out var mailbox))
        {
            yield return AccountRefusals.MailboxShape;
        }
        else if (!catalogue.IsOfficial(mailbox))
        {
            yield return OfficialMailboxOnly.Refuse(mailbox, "Mailbox");
        }
    }

    private static Task<bool> HasOwnerAsync(
        RegistrationDb db,
        Guid organisation,
        string? mailbox,
        CancellationToken ct
    )
    {
        var own = mailbox?.Trim().ToLowerInvariant();
        return db.Accounts.AnyAsync(
            row =>
                row.OrganisationId == organisation
                && row.State == AccountState.Active
                && row.Mailbox != own
                && row.Roles.HasFlag(AccountRoles.Owner),
            ct
        );
    }

    private async Task<Result<Registered>> OpenAsync(
        RegistrationDb db,
        Command command,
        Organisation organisation,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var mailbox = OfficialMailbox.OrNull(command.Mailbox)!;
        var known = await db.Accounts.FirstOrDefaultAsync(row => row.Mailbox == mailbox.Value, ct);
        if (known is { IsOpenRegistration: false })
        {
            // The hash is computed all the same, so that the time of the answer tells nothing.
            passwords.Hash(command.Password!);
            await SayAlreadyRegisteredAsync(db, known, now, ct);
            return new Registered(mailbox.Value);
        }

        if (known is not null)
        {
            // Somebody registers again before confirming: the newest data count, older links die.
            await db.ForgetLinksAsync(known.Id, ct);
            db.Accounts.Remove(known);
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            OrganisationId = organisation.Id,
            FullName = VietnameseText.Nfc(command.FullName!.Trim()),
            Phone = MobileNumber.OrNull(command.Phone)!.Value,
            Mailbox = mailbox.Value,
            PasswordHash = passwords.Hash(command.Password!),
            Roles = AccountRoles.Owner,
            State = AccountState.AwaitingConfirmation,
            SecurityStamp = LinkToken.NewStamp(),
            CreatedAt = now,
        };
        db.Accounts.Add(account);
        SendConfirmation(db, account, organisation.Path, settings, now);
        db.Record(
            new Act(account.Id.ToString(), "visitor", "account.register", $"account/{account.Id}")
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : new Registered(account.Mailbox);
    }

    internal static void SendConfirmation(
        RegistrationDb db,
        Account account,
        string organisationPath,
        RegistrationSettings settings,
        DateTimeOffset now
    )
    {
        var (token, link) = LinkToken.New(
            account.Id,
            AccountLinkPurpose.ConfirmMailbox,
            now,
            settings.ConfirmationLinkLife
        );
        db.AccountLinks.Add(link);
        var mail = AccountMails.Confirm(
            account.Mailbox,
            account.FullName,
            organisationPath,
            settings.Link($"account/confirm?token={token}")
        );
        db.Outbox.Add(OutboxMessage.Mail($"account-link/{link.Id}", mail, now));
    }

    private async Task SayAlreadyRegisteredAsync(
        RegistrationDb db,
        Account known,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var mail = AccountMails.AlreadyRegistered(
            known.Mailbox,
            known.FullName,
            settings.Link(
                known.State == AccountState.AwaitingConfirmation
                    ? "account/resend"
                    : "account/forgot"
            )
        );
        var key = $"account-known/{known.Id}/{VietnamTime.DateOf(now):yyyyMMdd}";
        await db.EnqueueOnceAsync(OutboxMessage.Mail(key, mail, now), ct);
        await db.SaveChangesAsync(ct);
    }
}
