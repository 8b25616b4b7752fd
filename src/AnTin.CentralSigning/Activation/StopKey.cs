using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Mails;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Activation;

/// <summary>
/// The subscriber stops the key at once, without a PIN: whoever fears for the key must not be kept from stopping it.
/// A stopped key is never started again: the organisation asks to revoke it and issue anew.
/// </summary>
public sealed class StopKey(
    IDbContextFactory<SigningDb> databases,
    CredentialLookup credentials,
    CredentialSeal seal,
    TimeProvider clock
)
{
    private const int MostCollisions = 20;

    public async Task<Result> StopAsync(
        Subscriber subscriber,
        Guid credentialId,
        CancellationToken ct
    )
    {
        for (var collisions = 0; collisions < MostCollisions; collisions++)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var found = await credentials.OwnAsync(db, subscriber, credentialId, ct);
            if (!found.IsOk)
                return found.Refusals.ToList();
            if (found.Value.State == CredentialState.Stopped)
                return Result.Ok;
            if (found.Value.State == CredentialState.Destroyed)
                return ActivationRefusals.Destroyed();
            await StopAsync(db, found.Value, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return Result.Ok;
            }
            catch (DbUpdateException fault) when (DatabaseFault.IsCollision(fault))
            {
                continue;
            }
        }

        return ActivationRefusals.Busy();
    }

    private async Task StopAsync(SigningDb db, Credential credential, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        credential.State = CredentialState.Stopped;
        credential.StoppedAt = now;
        await seal.ApplyAsync(credential, ct);
        db.Events.Add(CredentialEvent.Of(credential.Id, CredentialEventKind.Stopped, now));
        db.Outbox.Add(
            OutboxMessage.Mail(
                $"stopped/{credential.Id}/{credential.Version}",
                SubscriberMails.Stopped(credential, now),
                now
            )
        );
        db.Record(Acts.Of(credential, "credential.stopped"));
    }
}
