using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Mails;
using AnTin.CentralSigning.Sessions;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Activation;

/// <summary>Activation links and the mails that carry them.</summary>
public sealed class ActivationLinks(
    MailboxLinks links,
    CentralSigningSettings settings,
    TimeProvider clock
)
{
    /// <summary>Adds link and mail to what the caller is about to save.</summary>
    public void Add(SigningDb db, Credential credential)
    {
        var now = clock.GetUtcNow();
        var (link, token) = links.Add(db, LinkPurpose.Activate, credential.Mailbox, credential.Id);
        db.Events.Add(CredentialEvent.Of(credential.Id, CredentialEventKind.LinkSent, now));
        db.Outbox.Add(
            OutboxMessage.Mail(
                $"activation/{link.Id}",
                SubscriberMails.Activation(
                    credential,
                    new Uri(settings.PublicAddress, $"my/activate/{token}"),
                    link.ExpiresAt
                ),
                now
            )
        );
    }

    public async Task<Result> SendAgainAsync(
        SigningDb db,
        Credential credential,
        CancellationToken ct
    )
    {
        if (!await links.MaySendAsync(db, LinkPurpose.Activate, credential.Mailbox, ct))
            return LinkRefusals.TooMany();
        Add(db, credential);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }
}
