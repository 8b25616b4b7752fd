using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Mails;
using AnTin.CentralSigning.Signing;
using AnTin.Platform.Outbox;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Pins;

/// <summary>
/// Looks at a PIN. A try is written down as wrong before it is looked at and taken back when it was right: a crash
/// or a second tab can cost a try, never win one.
/// </summary>
public sealed class PinGuard(
    IDbContextFactory<SigningDb> databases,
    PinVerifier verifier,
    PinSeal seal,
    PinSettings settings,
    TimeProvider clock
)
{
    /// <summary>Two writers collide seldom; somebody hammering with many tabs gives up here.</summary>
    private const int MostCollisions = 20;

    public async Task<Result> CheckAsync(Credential credential, string pin, CancellationToken ct)
    {
        if (pin.Length == 0)
            return PinRefusals.Missing();
        var reserved = await ChangeAsync(credential.Id, ReserveTry, ct);
        if (!reserved.IsOk)
            return reserved.Refusals.ToList();
        var record = reserved.Value;
        if (await verifier.MatchesAsync(record, pin, ct))
        {
            await ChangeAsync(credential.Id, ForgiveTries, CancellationToken.None);
            return Result.Ok;
        }

        await TellAsync(credential, record, ct);
        return record.LockedAt is null
            ? PinRefusals.Wrong(
                settings.WrongTriesUntilLocked - record.WrongTries,
                record.WaitUntil
            )
            : PinRefusals.Locked();
    }

    private Refusal? ReserveTry(PinRecord record)
    {
        var now = clock.GetUtcNow();
        if (record.LockedAt is not null)
            return PinRefusals.Locked();
        if (record.WaitUntil is { } until && until > now)
            return PinRefusals.Wait(until);
        record.WrongTries++;
        record.WaitUntil = now + WaitAfter(record.WrongTries);
        if (record.WaitUntil == now)
            record.WaitUntil = null;
        if (record.WrongTries >= settings.WrongTriesUntilLocked)
            record.LockedAt = now;
        return null;
    }

    private static Refusal? ForgiveTries(PinRecord record)
    {
        record.WrongTries = 0;
        record.WaitUntil = null;
        record.LockedAt = null;
        return null;
    }

    private TimeSpan WaitAfter(int wrongTries)
    {
        var beyond = wrongTries - settings.TriesWithoutWaiting;
        return beyond <= 0 ? TimeSpan.Zero : settings.FirstWait * Math.Pow(10, beyond - 1);
    }

    /// <summary>Reads, changes and writes the record; whoever read an older version starts again.</summary>
    private async Task<Result<PinRecord>> ChangeAsync(
        Guid credentialId,
        Func<PinRecord, Refusal?> change,
        CancellationToken ct
    )
    {
        for (var collisions = 0; collisions < MostCollisions; collisions++)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var record = await db.Pins.SingleOrDefaultAsync(
                pin => pin.CredentialId == credentialId,
                ct
            );
            if (record is null)
                return PinRefusals.NotSet();
            if (!await seal.HoldsAsync(record, ct))
                return ActivationRefusals.SealBroken();
            if (change(record) is { } refusal)
                return refusal;
            await seal.ApplyAsync(record, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return record;
            }
            catch (DbUpdateConcurrencyException)
            {
                continue;
            }
        }

        return ActivationRefusals.Busy();
    }

    private async Task TellAsync(Credential credential, PinRecord record, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Events.Add(CredentialEvent.Of(credential.Id, CredentialEventKind.WrongPin, now));
        if (record.LockedAt is not null)
        {
            db.Events.Add(CredentialEvent.Of(credential.Id, CredentialEventKind.PinLocked, now));
            db.Outbox.Add(
                OutboxMessage.Mail(
                    $"pin-locked/{credential.Id}/{record.Version}",
                    SubscriberMails.PinLocked(credential, now),
                    now
                )
            );
            db.Record(Acts.Of(credential, "credential.pin-locked"));
        }

        await db.SaveChangesAsync(ct);
    }
}
