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

/// <summary>Makes one CRL: reads the revocations, numbers, signs, checks, records, publishes.</summary>
public sealed class CrlIssue(
    IDbContextFactory<AuthorityDb> databases,
    ISigningKeys keys,
    CrlShelf shelf,
    AuthoritySettings settings,
    AuthorityMeter meter,
    TimeProvider clock
)
{
    /// <param name="ca">The issuer.</param>
    /// <param name="shard">A shard, or <see cref="StatusDirectory.Complete"/>.</param>
    /// <param name="cancellation">Cancels before the file is replaced.</param>
    /// <returns>Null when another worker took the number meanwhile: its list says what this one would have said.</returns>
    public async Task<CrlRecord?> IssueAsync(CaRecord ca, int shard, CancellationToken cancellation)
    {
        var signer = await keys.OpenAsync(ca.KeyName, cancellation);
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = Instant.Cut(clock.GetUtcNow());
        var kept = now - settings.ArchiveCutoff;
        var since = kept > ca.CreatedAt ? kept : ca.CreatedAt;

        // Compare and swap: the number is read before the revocations and is a key. Who read revocations that another worker
        // has overtaken finds the number taken.
        var last = await database
            .Crls.Where(one => one.IssuerId == ca.Id && one.Shard == shard)
            .MaxAsync(one => (long?)one.Number, cancellation);
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
        var revocations = await concerned
            .Where(one => one.NotAfter > since)
            .OrderBy(one => one.Sequence)
            .ToListAsync(cancellation);
        var content = Content(
            ca,
            shard,
            (last ?? 0) + 1,
            now,
            since,
            revocations,
            signer.Algorithm
        );
        var crl = await CrlWriter.SignAsync(content, signer, cancellation);
        if (CrlShelf.Objection(ca, shard, crl, now) is { } objection)
        {
            throw new CrlRefusedException(
                $"The list made for {ca.Id} was not published: {objection}"
            );
        }

        var record = Record(ca, shard, content, revocations.Count, seen, crl);
        database.Crls.Add(record);
        database.Record(
            new Act(
                "authority",
                "authority",
                "crl.issue",
                $"crl/{ca.Id}/{shard}",
                $$"""{"number":{{record.Number}}}"""
            )
        );
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            if (await IsTakenAsync(record, cancellation))
            {
                return null;
            }

            throw;
        }

        await shelf.PlaceAsync(ca, shard, crl, now, cancellation);
        meter.CrlMade(record);
        return record;
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
        long number,
        DateTimeOffset now,
        DateTimeOffset since,
        IEnumerable<RevocationRecord> revocations,
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
            Number = number,
            ThisUpdate = now,
            NextUpdate = now + TimeSpan.FromHours(ca.CrlHours),
            Entries = revocations.Select(one => new RevokedCertificate(
                CertificateSerial.Parse(one.SerialHex),
                one.RevokedAt,
                (RevocationReason)one.Reason,
                one.InvalidSince
            )),
            DistributionPoint = CrlShelf.AddressOf(ca, shard),
            ExpiredKeptSince = since,
        };

    private static CrlRecord Record(
        CaRecord ca,
        int shard,
        CrlContent content,
        int entries,
        long seen,
        byte[] crl
    ) =>
        new()
        {
            IssuerId = ca.Id,
            Shard = shard,
            Number = (long)content.Number,
            ThisUpdate = content.ThisUpdate,
            NextUpdate = content.NextUpdate,
            Entries = entries,
            RevocationSequence = seen,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(crl)),
        };
}
