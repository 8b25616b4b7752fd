using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Authority.Signing;
using AnTin.Authority.Watching;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Crls;

/// <summary>Makes one CRL, and its delta where the CA has some: reads the revocations, numbers, signs, checks, records, publishes.</summary>
public sealed class CrlIssue(
    IDbContextFactory<AuthorityDb> databases,
    ISigningKeys keys,
    CrlShelf shelf,
    AuthoritySettings settings,
    AuthorityMeter meter,
    TimeProvider clock
)
{
    // Two writers may commit their sequence numbers out of order: a delta repeats so many.
    private const int Overlap = 64;

    /// <param name="ca">The issuer.</param>
    /// <param name="shard">A shard, or <see cref="StatusDirectory.Complete"/>.</param>
    /// <param name="cancellation">Cancels before the file is replaced.</param>
    /// <returns>Null when another worker took the number meanwhile: its list says what this one would have said.</returns>
    public async Task<CrlRecord?> IssueAsync(CaRecord ca, int shard, CancellationToken cancellation)
    {
        var signer = await keys.OpenAsync(ca.KeyName, cancellation);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = Instant.Cut(clock.GetUtcNow());
        var state = await ReadAsync(database, ca, shard, now, cancellation);
        var changed = new List<RevokedCertificate>();
        var content = Content(ca, shard, state, now, signer.Algorithm) with
        {
            Entries = EntriesOf(state, changed),
        };
        var crl = await SignAsync(ca, shard, content, signer, cancellation);
        var change = ca.DeltaHours is { } hours ? Changes(content, state, changed, hours) : null;
        var delta = change is null
            ? null
            : await SignAsync(ca, shard, change, signer, cancellation);
        var record = Record(ca, shard, content, state, crl, change, delta);
        if (!await TakeNumberAsync(database, record, cancellation))
        {
            return null;
        }

        await shelf.PlaceAsync(ca, shard, crl, cancellation);
        if (delta is not null)
        {
            await shelf.PlaceAsync(ca, shard, delta, cancellation);
        }

        meter.CrlMade(record);
        return record;
    }

    /// <exception cref="CrlRefusedException">What was made does not belong behind its address.</exception>
    private static async Task<CertificateRevocationList> SignAsync(
        CaRecord ca,
        int shard,
        CrlContent content,
        ISigner signer,
        CancellationToken cancellation
    )
    {
        var encoded = await CrlWriter.SignAsync(content, signer, cancellation);
        return CrlShelf.TryCheck(
            ca,
            shard,
            encoded,
            content.ThisUpdate,
            content.BaseNumber is not null,
            out var list,
            out var objection
        )
            ? list
            : throw new CrlRefusedException(
                $"The list made for {ca.Id} was not published: {objection}"
            );
    }

    /// <summary>
    /// Compare and swap: the number is read before the revocations and is a key. Who read revocations that another worker
    /// has overtaken finds the number taken.
    /// </summary>
    private async Task<State> ReadAsync(
        AuthorityDb database,
        CaRecord ca,
        int shard,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var kept = now - settings.ArchiveCutoff;
        var since = kept > ca.CreatedAt ? kept : ca.CreatedAt;
        var lists = database
            .Crls.AsNoTracking()
            .Where(one => one.IssuerId == ca.Id && one.Shard == shard);
        var last = await lists.MaxAsync(one => (long?)one.Number, cancellation);
        var issuers = CrlScope.IssuersOf(
            await database.Cas.AsNoTracking().ToListAsync(cancellation),
            ca,
            shard
        );
        var concerned = database
            .Revocations.AsNoTracking()
            .Where(one => issuers.Contains(one.IssuerId))
            .Where(one => shard == StatusDirectory.Complete || one.Shard == shard);
        var seen = await concerned.MaxAsync(one => (long?)one.Sequence, cancellation) ?? 0;
        var revocations = concerned
            .Where(one => one.NotAfter > since)
            .OrderBy(one => one.Sequence)
            .Select(one => new Revoked(
                one.Sequence,
                one.SerialHex,
                one.RevokedAt,
                one.Reason,
                one.InvalidSince
            ));
        var oldest = ca.DeltaHours is null
            ? null
            : await lists
                .Where(one => one.NextUpdate > now)
                .OrderBy(one => one.Number)
                .FirstOrDefaultAsync(cancellation);
        return new State((last ?? 0) + 1, since, seen, revocations, oldest);
    }

    /// <summary>False when the number was another worker's.</summary>
    private async Task<bool> TakeNumberAsync(
        AuthorityDb database,
        CrlRecord record,
        CancellationToken cancellation
    )
    {
        database.Crls.Add(record);
        database.Record(
            new Act(
                "authority",
                "authority",
                "crl.issue",
                $"crl/{record.IssuerId}/{record.Shard}",
                $$"""{"number":{{record.Number}}}"""
            )
        );
        try
        {
            await database.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await IsTakenAsync(record, cancellation))
            {
                return false;
            }

            throw;
        }
    }

    private async Task<bool> IsTakenAsync(CrlRecord record, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        return await database.Crls.AnyAsync(
            one =>
                one.IssuerId == record.IssuerId
                && one.Shard == record.Shard
                && one.Number == record.Number
                && one.Sha256 != record.Sha256,
            cancellation
        );
    }

    private static CrlContent Content(
        CaRecord ca,
        int shard,
        State state,
        DateTimeOffset now,
        SignatureAlgorithm algorithm
    ) =>
        new()
        {
            Issuer = CertificateIssuer.From(
                Certificate.From(ca.Certificate),
                algorithm,
                ca.Host,
                ca.Id
            ),
            Number = state.Number,
            ThisUpdate = now,
            NextUpdate = now + TimeSpan.FromHours(ca.CrlHours),
            Entries = [],
            DistributionPoint = CrlShelf.AddressOf(ca, shard),
            FreshestCrl = CrlShelf.DeltaAddressOf(ca, shard),
            ExpiredKeptSince = state.Since,
        };

    /// <summary>
    /// The delta signed with a list bears its number and says the same (RFC 5280 §5.2.4). Its base is the oldest list that
    /// is still good, so that it fits whichever one a reader has kept.
    /// </summary>
    private static CrlContent Changes(
        CrlContent content,
        State state,
        List<RevokedCertificate> changed,
        int hours
    ) =>
        content with
        {
            BaseNumber = state.Oldest?.Number ?? state.Number,
            NextUpdate = content.ThisUpdate + TimeSpan.FromHours(hours),
            Entries = changed,
            FreshestCrl = null,
            ExpiredKeptSince = null,
        };

    /// <summary>
    /// Streams from the database into the list: a million rows are never in memory together. Those that the delta repeats
    /// are kept as they pass, so that both lists say the same.
    /// </summary>
    private static IEnumerable<RevokedCertificate> EntriesOf(
        State state,
        List<RevokedCertificate> changed
    )
    {
        var changedAfter = state.Oldest?.RevocationSequence - Overlap;
        foreach (var one in state.Revocations)
        {
            var entry = new RevokedCertificate(
                CertificateSerial.Parse(one.SerialHex),
                one.RevokedAt,
                (RevocationReason)one.Reason,
                one.InvalidSince
            );
            if (one.Sequence > changedAfter)
            {
                changed.Add(entry);
            }

            yield return entry;
        }
    }

    private static CrlRecord Record(
        CaRecord ca,
        int shard,
        CrlContent content,
        State state,
        CertificateRevocationList crl,
        CrlContent? change,
        CertificateRevocationList? delta
    ) =>
        new()
        {
            IssuerId = ca.Id,
            Shard = shard,
            Number = state.Number,
            ThisUpdate = content.ThisUpdate,
            NextUpdate = content.NextUpdate,
            Entries = crl.Count,
            RevocationSequence = state.Seen,
            Sha256 = HashOf(crl),
            BaseNumber = (long?)change?.BaseNumber,
            DeltaNextUpdate = change?.NextUpdate,
            DeltaSha256 = delta is null ? null : HashOf(delta),
        };

    private static string HashOf(CertificateRevocationList crl) =>
        Convert.ToHexStringLower(SHA256.HashData(crl.Encoded.Span));

    /// <param name="Number">The next one.</param>
    /// <param name="Since">Certificates that ended before it are forgotten.</param>
    /// <param name="Seen">The last revocation that was looked at.</param>
    /// <param name="Revocations">What stands on the list; asked for while it is written.</param>
    /// <param name="Oldest">The oldest list that is still good, where deltas are made; null before the first.</param>
    private sealed record State(
        long Number,
        DateTimeOffset Since,
        long Seen,
        IQueryable<Revoked> Revocations,
        CrlRecord? Oldest
    );

    /// <summary>What a list needs to know of a revocation.</summary>
    private sealed record Revoked(
        long Sequence,
        string SerialHex,
        DateTimeOffset RevokedAt,
        int Reason,
        DateTimeOffset? InvalidSince
    );
}
