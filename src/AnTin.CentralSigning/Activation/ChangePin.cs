using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Mails;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Activation;

/// <summary>The subscriber replaces the PIN, proving the present one; wrong tries count as everywhere.</summary>
public sealed class ChangePin(
    IDbContextFactory<SigningDb> databases,
    CredentialLookup credentials,
    PinGuard guard,
    PinVerifier verifier,
    PinSeal pinSeal,
    CentralSigningSettings settings,
    TimeProvider clock
)
{
    public async Task<Result> ChangeAsync(
        Subscriber subscriber,
        Guid credentialId,
        string present,
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
        if (credential.State != CredentialState.Active)
            return ActivationRefusals.Stopped();
        if (PinPolicy.Check(pin, credential.Owner) is { } refusal)
            return refusal;
        if (!string.Equals(pin, pinAgain, StringComparison.Ordinal))
            return PinRefusals.NotTheSame();
        if (string.Equals(pin, present, StringComparison.Ordinal))
            return PinRefusals.SameAsBefore();
        var proved = await guard.CheckAsync(credential, present, ct);
        if (!proved.IsOk)
            return proved.Refusals.Select(AtPresentPin).ToList();
        return await ReplaceAsync(db, credential, pin, ct);
    }

    /// <summary>The guard's words belong to the field of the present PIN here.</summary>
    private static Refusal AtPresentPin(Refusal refusal) => refusal with { Field = "Present" };

    private async Task<Result> ReplaceAsync(
        SigningDb db,
        Credential credential,
        string pin,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var record = await db.Pins.SingleAsync(row => row.CredentialId == credential.Id, ct);
        await verifier.ReplaceAsync(record, pin, now, ct);
        await pinSeal.ApplyAsync(record, ct);
        db.Events.Add(CredentialEvent.Of(credential.Id, CredentialEventKind.PinChanged, now));
        db.Outbox.Add(
            OutboxMessage.Mail(
                $"pin-changed/{credential.Id}/{record.Version}",
                SubscriberMails.PinSet(credential, settings.SignInPage, now),
                now
            )
        );
        db.Record(Acts.Of(credential, "credential.pin-changed"));
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateException fault) when (DatabaseFault.IsCollision(fault))
        {
            return ActivationRefusals.Busy();
        }
    }
}
