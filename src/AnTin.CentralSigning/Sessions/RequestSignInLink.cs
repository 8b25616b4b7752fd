using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Mails;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Sessions;

/// <summary>
/// A returning subscriber asks for a link. The answer is the same for every mailbox, known or not, so that nobody
/// learns who has a certificate.
/// </summary>
public sealed class RequestSignInLink(
    IDbContextFactory<SigningDb> databases,
    MailboxLinks links,
    ActivationLinks activation,
    CentralSigningSettings settings,
    TimeProvider clock
)
{
    public async Task<Result> SendAsync(string? mailbox, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(mailbox) || !mailbox.Contains('@', StringComparison.Ordinal))
            return LinkRefusals.MailboxMissing();
        var normal = Mailboxes.Normal(mailbox);
        await using var db = await databases.CreateDbContextAsync(ct);
        var credential = await db
            .Credentials.Where(row =>
                row.Mailbox == normal && row.State != CredentialState.Prepared
            )
            .OrderByDescending(row => row.CreatedAt)
            .FirstOrDefaultAsync(ct);
        if (credential is null || !await links.MaySendAsync(db, LinkPurpose.SignIn, normal, ct))
            return Result.Ok;
        if (credential.State == CredentialState.AwaitingPin)
        {
            await activation.SendAgainAsync(db, credential, ct);
            return Result.Ok;
        }

        var (link, token) = links.Add(db, LinkPurpose.SignIn, normal, credentialId: null);
        db.Outbox.Add(
            OutboxMessage.Mail(
                $"sign-in/{link.Id}",
                SubscriberMails.SignIn(
                    credential,
                    new Uri(settings.PublicAddress, $"my/sign-in/{token}"),
                    link.ExpiresAt
                ),
                clock.GetUtcNow()
            )
        );
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }
}
