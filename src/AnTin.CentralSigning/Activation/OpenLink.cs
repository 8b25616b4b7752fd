using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Activation;

/// <summary>The subscriber opens the activation link from the official mailbox.</summary>
public sealed class OpenLink(
    IDbContextFactory<SigningDb> databases,
    MailboxLinks links,
    ActivationLinks activation,
    SubscriberSessions sessions
)
{
    /// <summary>Shows whom the link is for, without using it up.</summary>
    public async Task<Result<LinkView>> LookAsync(string? token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await links.FindAsync(db, LinkPurpose.Activate, token, ct);
        if (!found.IsOk)
            return found.Refusals.ToList();
        var credential = await CredentialOfAsync(db, found.Value, ct);
        return Awaiting(credential) is { } refusal
            ? refusal
            : new LinkView(
                credential.PersonName,
                credential.OrganisationPath,
                found.Value.ExpiresAt
            );
    }

    /// <summary>Uses the link up and opens a session in which the PIN can be set.</summary>
    public async Task<Result<OpenedLink>> OpenAsync(string? token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var unit = await db.Database.BeginTransactionAsync(ct);
        var used = await links.UseAsync(db, LinkPurpose.Activate, token, ct);
        if (!used.IsOk)
            return used.Refusals.ToList();
        var credential = await CredentialOfAsync(db, used.Value, ct);
        if (Awaiting(credential) is { } refusal)
            return refusal;
        var secret = sessions.Open(db, credential.Mailbox);
        db.Record(Acts.Of(credential, "activation.link-opened"));
        await db.SaveChangesAsync(ct);
        await unit.CommitAsync(ct);
        return new OpenedLink(secret, credential.Id);
    }

    /// <summary>Sends a new link to the same mailbox; whoever holds an old link learns nothing by it.</summary>
    public async Task<Result> SendAgainAsync(string? token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var link = await MailboxLinks.FindAnyAsync(db, LinkPurpose.Activate, token, ct);
        if (link is null)
            return LinkRefusals.Unknown();
        var credential = await CredentialOfAsync(db, link, ct);
        return Awaiting(credential) is { } refusal
            ? refusal
            : await activation.SendAgainAsync(db, credential, ct);
    }

    private static Task<Credential> CredentialOfAsync(
        SigningDb db,
        MailboxLink link,
        CancellationToken ct
    ) => db.Credentials.SingleAsync(row => row.Id == link.CredentialId, ct);

    private static Refusal? Awaiting(Credential credential) =>
        credential.State switch
        {
            CredentialState.AwaitingPin => null,
            CredentialState.Destroyed => Signing.ActivationRefusals.Destroyed(),
            CredentialState.Stopped => Signing.ActivationRefusals.Stopped(),
            _ => CredentialRefusals.AlreadyActivated(),
        };
}
