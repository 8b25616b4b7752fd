using System.Security.Cryptography;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Status;

/// <summary>Answers questions about certificates (RFC 6960). Knows no HTTP.</summary>
public sealed class OcspDesk(
    RespondingCas cas,
    StatusIndex index,
    StatusFeed feed,
    AuthoritySettings settings,
    StatusMeter meter,
    TimeProvider clock,
    ILogger<OcspDesk> log
)
{
    /// <summary>Looks behind an unknown serial at most this often, so that a flood of inventions costs nothing.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    /// <summary>Inventions are counted each and told together: who floods the desk must not fill the disk with lines.</summary>
    private static readonly TimeSpan TellEvery = TimeSpan.FromMinutes(1);

    // Both changed with Interlocked.
    private long lastLook;
    private long unknown;
    private long told;
    private long tellAgain;

    /// <summary>Serials asked about that no CA of ours has on record, since the start (rule T2: an alarm, not a statistic).</summary>
    public long UnknownSerials => Interlocked.Read(ref unknown);

    /// <summary>Whether a stored answer may still be sent.</summary>
    public bool IsFresh(CachedUntil cached) =>
        clock.GetUtcNow() < cached.HalfLife
        && ReferenceEquals(index.Find(cached.CaId, cached.Serial), cached.Status);

    public async ValueTask<OcspAnswer> AnswerAsync(
        OcspRequest request,
        CancellationToken cancellation
    )
    {
        var ca = FirstKnown(request);
        if (ca is null)
        {
            meter.Said("unauthorized");

            // RFC 5019 §2.2.3: "the responder is not capable of responding authoritatively".
            return new OcspAnswer(OcspResponder.Error(OcspResponseStatus.Unauthorized));
        }

        var now = Seconds(clock.GetUtcNow());
        var next = now + settings.OcspValidity;
        var singles = new OcspSingleResponse[request.Certificates.Count];
        SerialStatus? status = null;
        for (var i = 0; i < singles.Length; i++)
        {
            var question = request.Certificates[i];
            var found = ca.IsNamedBy(question)
                ? await FindAsync(ca.Id, question, cancellation)
                : null;
            singles[i] = Single(question, found, now, next);
            status = found;
        }

        var body = await ca.Responder.RespondAsync(now, singles, request.Nonce, cancellation);
        return new OcspAnswer(body)
        {
            Cached =
                request.Nonce.IsEmpty && singles.Length == 1 && status is not null
                    ? Keep(ca.Id, request.Certificates[0], status, now, next, body)
                    : null,
        };
    }

    private RespondingCa? FirstKnown(OcspRequest request)
    {
        foreach (var question in request.Certificates)
        {
            if (cas.Find(question) is { } ca)
            {
                return ca;
            }
        }

        return null;
    }

    /// <summary>Null for a serial without a record, after having looked once more at the authority's own tables.</summary>
    private async ValueTask<SerialStatus?> FindAsync(
        string caId,
        OcspCertificateId question,
        CancellationToken cancellation
    )
    {
        if (!SerialKey.TryFrom(question.Serial.Content, out var serial))
        {
            return null;
        }

        if (index.Find(caId, serial) is { } known)
        {
            return known;
        }

        var last = Interlocked.Read(ref lastLook);
        if (
            clock.GetElapsedTime(last) > LookAgain
            && Interlocked.Exchange(ref lastLook, clock.GetTimestamp()) == last
        )
        {
            await feed.RefreshAsync(cancellation);
        }

        return index.Find(caId, serial);
    }

    private OcspSingleResponse Single(
        OcspCertificateId question,
        SerialStatus? found,
        DateTimeOffset now,
        DateTimeOffset next
    )
    {
        if (found is null)
        {
            return Unknown(question, now);
        }

        meter.Said(found.RevokedAt is null ? "good" : "revoked");
        return Known(question, found, now, next, settings.ArchiveCutoff);
    }

    /// <summary>The answer about a serial on record.</summary>
    internal static OcspSingleResponse Known(
        OcspCertificateId question,
        SerialStatus found,
        DateTimeOffset now,
        DateTimeOffset next,
        TimeSpan kept
    )
    {
        var single = found.RevokedAt is { } at
            ? OcspSingleResponse.Revoked(
                question,
                now,
                next,
                at,
                found.Reason == 0 ? null : (RevocationReason)found.Reason
            )
            : OcspSingleResponse.Good(question, now, next);

        // RFC 6960 §4.4.4: "obtained by subtracting this retention interval value from the producedAt time".
        return single with
        {
            ArchiveCutoff = now - kept,
        };
    }

    /// <summary>Rule T2: an unknown serial is never good, and somebody is told.</summary>
    private OcspSingleResponse Unknown(OcspCertificateId question, DateTimeOffset now)
    {
        Interlocked.Increment(ref unknown);
        meter.Said("unknown");
        Tell(question);
        return settings.UnknownIsRevoked
            // RFC 6960 §4.4.8: the date and reason of a certificate that was never issued.
            ? OcspSingleResponse.Revoked(
                question,
                now,
                null,
                DateTimeOffset.UnixEpoch,
                RevocationReason.CertificateHold
            )
            : OcspSingleResponse.Unknown(question, now, null);
    }

    private void Tell(OcspCertificateId question)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var due = Interlocked.Read(ref tellAgain);
        if (
            now < due
            || Interlocked.CompareExchange(ref tellAgain, now + TellEvery.Ticks, due) != due
        )
        {
            return;
        }

        var all = UnknownSerials;
        log.LogWarning(
            "OCSP was asked {Count} times since the last such line about serials of which there is no record, the latest {Serial}",
            all - Interlocked.Exchange(ref told, all),
            question.Serial
        );
    }

    private static CachedUntil? Keep(
        string caId,
        OcspCertificateId question,
        SerialStatus status,
        DateTimeOffset now,
        DateTimeOffset next,
        byte[] body
    ) =>
        SerialKey.TryFrom(question.Serial.Content, out var serial)
            ? new CachedUntil(
                caId,
                serial,
                status,
                now,
                next,
                $"\"{Convert.ToHexStringLower(SHA256.HashData(body))}\""
            )
            : null;

    internal static DateTimeOffset Seconds(DateTimeOffset at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
