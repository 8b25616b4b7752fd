using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Mails;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Sessions;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Activation;

/// <summary>The subscriber chooses the PIN; with it the key becomes usable.</summary>
public sealed class SetPin(
    IDbContextFactory<SigningDb> databases,
    CredentialLookup credentials,
    CredentialSeal credentialSeal,
    PinVerifier verifier,
    PinSeal pinSeal,
    CentralSigningSettings settings,
    TimeProvider clock
)
{
    public async Task<Result> SetAsync(
        Subscriber subscriber,
        Guid credentialId,
        string pin,
        string pinAgain,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await credentials.OwnAsync(db, subscriber, credentialId, ct);
        if (!found.IsOk)
            return found.Refusals.ToList();
        var credential = found.Value;
        if (credential.State != CredentialState.AwaitingPin)
            return CredentialRefusals.AlreadyActivated();
        if (PinPolicy.Check(pin, credential.Owner) is { } refusal)
            return refusal;
        if (!string.Equals(pin, pinAgain, StringComparison.Ordinal))
            return PinRefusals.NotTheSame();

        var now = clock.GetUtcNow();
        var record = await verifier.MakeAsync(credential.Id, pin, now, ct);
        await pinSeal.ApplyAsync(record, ct);
        db.Pins.Add(record);
        credential.State = CredentialState.Active;
        credential.ActivatedAt = now;
        await credentialSeal.ApplyAsync(credential, ct);
        db.Events.Add(CredentialEvent.Of(credential.Id, CredentialEventKind.PinSet, now));
        db.Outbox.Add(
            OutboxMessage.Mail(
                $"pin-set/{credential.Id}",
                SubscriberMails.PinSet(credential, settings.SignInPage, now),
                now
            )
        );
        db.Record(Acts.Of(credential, "credential.activated"));
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateException fault) when (DatabaseFault.IsCollision(fault))
        {
            // Another tab set the PIN in the meantime.
            return CredentialRefusals.AlreadyActivated();
        }
    }
}
