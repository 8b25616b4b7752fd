using System.Numerics;
using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Timestamps;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Timestamping;

/// <summary>The time-stamp unit at work (RFC 3161). Knows no HTTP.</summary>
public sealed class TimeStampDesk(
    IDbContextFactory<AuthorityDb> databases,
    ISigningKeys keys,
    ClockWatch watch,
    TimeStampLog stamps,
    TimeStampMeter meter,
    TimeProvider clock
)
{
    private const int SerialOctets = 16;
    private volatile TimestampingUnit? unit;

    /// <summary>Null before the first ceremony.</summary>
    public TimestampingUnit? Unit => unit;

    /// <summary>Opens the unit whose certificate lasts longest.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var record = await database
            .Signers.AsNoTracking()
            .Where(signer => signer.Kind == SignerKind.TimeStamp)
            .OrderByDescending(signer => signer.NotAfter)
            .FirstOrDefaultAsync(cancellation);
        if (record is not null)
        {
            unit = new TimestampingUnit(
                Certificate.From(record.Certificate),
                await keys.OpenAsync(record.KeyName, cancellation),
                ObjectIdentifier.Parse(record.Policy!),
                TimeSpan.FromMilliseconds(record.AccuracyMilliseconds!.Value),
                await IssuersAsync(database, record.IssuerId, cancellation)
            );
        }
    }

    /// <summary>From the unit's CA upwards; the root stays out, whoever checks must have it already.</summary>
    private static async Task<List<Certificate>> IssuersAsync(
        AuthorityDb database,
        string issuerId,
        CancellationToken cancellation
    )
    {
        var cas = await database
            .Cas.AsNoTracking()
            .ToDictionaryAsync(ca => ca.Id, StringComparer.Ordinal, cancellation);
        var issuers = new List<Certificate>();
        while (cas.Remove(issuerId, out var ca) && ca.IssuerId != ca.Id)
        {
            issuers.Add(Certificate.From(ca.Certificate));
            issuerId = ca.IssuerId;
        }

        return issuers;
    }

    /// <summary>The answer to any bytes: a token, or the reason in the RFC's own words.</summary>
    public async ValueTask<byte[]> AnswerAsync(
        ReadOnlyMemory<byte> encoded,
        CancellationToken cancellation
    )
    {
        if (!TimestampRequest.TryRead(encoded, out var request, out var error))
        {
            return Refuse(TimestampFailure.BadDataFormat, error.ToString());
        }

        if (unit is not { } open)
        {
            return Refuse(TimestampFailure.SystemFailure, "There is no time-stamp unit yet.");
        }

        if (open.Object(request) is { } failure)
        {
            return Refuse(failure, "The request asks for something this unit does not do.");
        }

        var now = clock.GetUtcNow();
        if (!watch.Trusted)
        {
            return Refuse(TimestampFailure.TimeNotAvailable, "The clock is not trusted now.");
        }

        return open.Certificate.Validity.Contains(now)
            ? await StampAsync(open, request, now, cancellation)
            : Refuse(TimestampFailure.SystemFailure, "The unit's certificate is not valid now.");
    }

    private async ValueTask<byte[]> StampAsync(
        TimestampingUnit open,
        TimestampRequest request,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var serial = NewSerial();
        var logged = await stamps.TryAddAsync(
            new TimeStampRecord
            {
                Serial = serial,
                At = now,
                ImprintStart = request.Imprint.Digest[..SerialOctets].ToArray(),
            },
            cancellation
        );
        if (!logged)
        {
            return Refuse(TimestampFailure.SystemFailure, "The log cannot be written now.");
        }

        var token = await open.StampAsync(
            request,
            now,
            new BigInteger(serial, isUnsigned: true, isBigEndian: true),
            cancellation
        );
        meter.Granted();
        return TimestampResponse.Grant(token);
    }

    private byte[] Refuse(TimestampFailure failure, string why)
    {
        meter.Refused(failure);
        return TimestampResponse.Reject(failure, why);
    }

    /// <summary>Random, of one width, positive: 126 bits behind a fixed start (rule T5).</summary>
    private static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(SerialOctets);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }
}
