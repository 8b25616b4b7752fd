using AnTin.CentralSigning.Database;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Sessions;

/// <summary>Makes, finds and uses up links. Making only adds rows: the act that asks for it saves them with its mail.</summary>
public sealed class MailboxLinks(CentralSigningSettings settings, TimeProvider clock)
{
    public (MailboxLink Link, string Token) Add(
        SigningDb db,
        LinkPurpose purpose,
        string mailbox,
        Guid? credentialId
    )
    {
        var now = clock.GetUtcNow();
        var token = OneTimeToken.Create();
        var life =
            purpose == LinkPurpose.Activate ? settings.ActivationLinkLife : settings.SignInLinkLife;
        var link = new MailboxLink
        {
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            Mailbox = mailbox,
            CredentialId = credentialId,
            TokenHash = token.Hash,
            CreatedAt = now,
            ExpiresAt = now + life,
        };
        db.Links.Add(link);
        return (link, token.Text);
    }

    /// <summary>Looks without using up: mail scanners follow links, too.</summary>
    public async Task<Result<MailboxLink>> FindAsync(
        SigningDb db,
        LinkPurpose purpose,
        string? token,
        CancellationToken ct
    )
    {
        var link = await FindAnyAsync(db, purpose, token, ct);
        if (link is null)
            return LinkRefusals.Unknown();
        if (link.UsedAt is { } usedAt)
            return LinkRefusals.Used(usedAt);
        return link.ExpiresAt <= clock.GetUtcNow() ? LinkRefusals.Expired(link.ExpiresAt) : link;
    }

    /// <summary>Finds the link whatever became of it, so that its holder can have it sent again.</summary>
    public static Task<MailboxLink?> FindAnyAsync(
        SigningDb db,
        LinkPurpose purpose,
        string? token,
        CancellationToken ct
    )
    {
        var hash = OneTimeToken.HashOf(token);
        return db
            .Links.AsNoTracking()
            .SingleOrDefaultAsync(link => link.TokenHash == hash && link.Purpose == purpose, ct);
    }

    /// <summary>Uses the link up; of two who open it at once, one is refused.</summary>
    public async Task<Result<MailboxLink>> UseAsync(
        SigningDb db,
        LinkPurpose purpose,
        string? token,
        CancellationToken ct
    )
    {
        var found = await FindAsync(db, purpose, token, ct);
        if (!found.IsOk)
            return found;
        var now = clock.GetUtcNow();
        var id = found.Value.Id;
        var used = await db
            .Links.Where(link => link.Id == id && link.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), ct);
        return used == 1 ? found : LinkRefusals.Used(now);
    }

    public async Task<bool> MaySendAsync(
        SigningDb db,
        LinkPurpose purpose,
        string mailbox,
        CancellationToken ct
    )
    {
        var since = clock.GetUtcNow() - TimeSpan.FromHours(1);
        var sent = await db.Links.CountAsync(
            link => link.Mailbox == mailbox && link.Purpose == purpose && link.CreatedAt > since,
            ct
        );
        return sent < settings.LinksPerHour;
    }
}
