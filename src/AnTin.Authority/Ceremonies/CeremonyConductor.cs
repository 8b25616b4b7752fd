using System.Security.Cryptography;
using System.Text;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Ceremonies;

/// <summary>
/// Conducts a ceremony: review, rehearsal with throw-away keys, then the real acts. The same file may be conducted
/// again and does nothing more; a changed file under the same name is refused.
/// </summary>
/// <param name="databases">The authority's database.</param>
/// <param name="keys">Where keys are made.</param>
/// <param name="journal">The second memory.</param>
/// <param name="lint">Looks at every certificate before it is signed.</param>
/// <param name="clock">The ceremony's clock.</param>
/// <param name="signingKeys">Opens the keys of CAs made earlier.</param>
public sealed class CeremonyConductor(
    IDbContextFactory<AuthorityDb> databases,
    ICeremonyKeys keys,
    AuthorityJournal journal,
    TwinLint lint,
    TimeProvider clock,
    ISigningKeys signingKeys
)
{
    /// <summary>Rehearses only: nothing is made, nothing is written.</summary>
    public Task<Result<CeremonyTranscript>> RehearseAsync(
        byte[] file,
        CancellationToken cancellation
    ) =>
        Guard(async () =>
        {
            var wishes = Read(file);
            var (cas, rollovers) = await EarlierAsync(wishes, cancellation);
            return await Rehearse(wishes, HashOf(file), cas, rollovers, cancellation);
        });

    /// <summary>Rehearses, then makes everything the file wishes, or what of it is still missing.</summary>
    public Task<Result<CeremonyTranscript>> ConductAsync(
        byte[] file,
        CancellationToken cancellation
    ) =>
        Guard(async () =>
        {
            var wishes = Read(file);
            var hash = HashOf(file);
            var record = await FindAsync(wishes.Ceremony, hash, cancellation);
            if (record?.FinishedAt is null)
            {
                var (earlier, rollovers) = await EarlierAsync(wishes, cancellation);
                await Rehearse(wishes, hash, earlier, rollovers, cancellation);
                record ??= await BeginAsync(wishes.Ceremony, hash, file, cancellation);
                var stage = new LiveStage(record, databases, keys, journal, lint, clock);
                await new CeremonyActs(wishes, stage, earlier, rollovers).PlayAsync(cancellation);
            }

            return await EndAsync(wishes.Ceremony, cancellation);
        });

    private static async Task<Result<CeremonyTranscript>> Guard(
        Func<Task<CeremonyTranscript>> conduct
    )
    {
        try
        {
            return await conduct();
        }
        catch (CeremonyRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static CeremonyFile Read(byte[] bytes) =>
        CeremonyFile.TryRead(bytes, out var file, out var error)
            ? file!
            : throw new CeremonyRefusedException(CeremonyRefusals.Unreadable(error!));

    private async Task<CeremonyTranscript> Rehearse(
        CeremonyFile wishes,
        string hash,
        Dictionary<string, CaInHand> earlier,
        IReadOnlyList<PlannedRollover> rollovers,
        CancellationToken cancellation
    )
    {
        using var throwAway = new RehearsalKeys();
        var cas = earlier.ToDictionary(
            pair => pair.Key,
            pair =>
                pair.Value with
                {
                    KeyAsync = _ => RehearsalKeys.TwinOfAsync(pair.Value.Record.Algorithm),
                },
            StringComparer.Ordinal
        );
        var stage = new RehearsalStage(
            wishes.Ceremony,
            hash,
            throwAway,
            lint,
            Seconds(clock.GetUtcNow())
        );
        await new CeremonyActs(wishes, stage, cas, rollovers).PlayAsync(cancellation);
        return stage.Transcript;
    }

    /// <summary>CAs of earlier ceremonies and the file's rollovers of them, after the file was reviewed against them.</summary>
    private async Task<(
        Dictionary<string, CaInHand> Cas,
        IReadOnlyList<PlannedRollover> Rollovers
    )> EarlierAsync(CeremonyFile wishes, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var cas = await database
            .Cas.AsNoTracking()
            .Where(ca => ca.CeremonyId != wishes.Ceremony)
            .ToDictionaryAsync(
                ca => ca.Id,
                ca => new CaInHand(
                    ca,
                    Certificate.From(ca.Certificate),
                    token => signingKeys.OpenAsync(ca.KeyName, token).AsTask()
                ),
                StringComparer.Ordinal,
                cancellation
            );
        var records = cas.Values.Select(ca => ca.Record).ToList();
        var issues = await IssuesAsync(database, records, cancellation);
        var rollovers = PlannedRollover.Plan(wishes, records, issues);
        IReadOnlyList<Refusal> objections =
        [
            .. RolloverReview.Run(wishes, rollovers, records),
            .. CeremonyReview.Run(wishes, rollovers, issues),
            .. KeyWishReview.Run(wishes),
            .. await ReviewKeysAsync(database, wishes, rollovers, cas, cancellation),
        ];
        return objections.Count > 0
            ? throw new CeremonyRefusedException(objections[0])
            : (cas, rollovers);
    }

    /// <summary>By CA, the profiles it may issue by, without its prefix.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<string>>> IssuesAsync(
        AuthorityDb database,
        IReadOnlyCollection<CaRecord> cas,
        CancellationToken cancellation
    )
    {
        var profiles = await database.Profiles.AsNoTracking().ToListAsync(cancellation);
        return cas.ToDictionary(
            ca => ca.Id,
            ca =>
                (IReadOnlyList<string>)
                    [
                        .. profiles
                            .Where(one => one.CaId == ca.Id)
                            .Select(one => one.Id[(one.Id.IndexOf(':') + 1)..]),
                    ],
            StringComparer.Ordinal
        );
    }

    /// <summary>Keys that others made: of other CAs, and officers' passkeys.</summary>
    private static async Task<IReadOnlyList<Refusal>> ReviewKeysAsync(
        AuthorityDb database,
        CeremonyFile wishes,
        IReadOnlyList<PlannedRollover> rollovers,
        Dictionary<string, CaInHand> cas,
        CancellationToken cancellation
    )
    {
        var crosses = await database
            .CrossCertificates.Where(one => one.CeremonyId != wishes.Ceremony)
            .Select(one => one.Id)
            .ToListAsync(cancellation);
        var officers = await database
            .Officers.Where(one => one.CeremonyId != wishes.Ceremony && one.RetiredAt == null)
            .Select(one => one.Id)
            .ToListAsync(cancellation);
        var passkeys = await database
            .OfficerPasskeys.AsNoTracking()
            .Where(one => one.CeremonyId != wishes.Ceremony)
            .ToListAsync(cancellation);
        var certificates = cas.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Certificate,
            StringComparer.Ordinal
        );
        return
        [
            .. CrossReview.Run(wishes, rollovers, certificates, crosses),
            .. PasskeyReview.Run(wishes, officers, passkeys),
        ];
    }

    private async Task<CeremonyRecord?> FindAsync(
        string name,
        string hash,
        CancellationToken cancellation
    )
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var known = await database.Ceremonies.FindAsync([name], cancellation);
        return known is null || known.FileHash == hash
            ? known
            : throw new CeremonyRefusedException(CeremonyRefusals.Changed(name));
    }

    private async Task<CeremonyRecord> BeginAsync(
        string name,
        string hash,
        byte[] file,
        CancellationToken cancellation
    )
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var now = Instant.Cut(clock.GetUtcNow());
        var record = new CeremonyRecord
        {
            Id = name,
            FileHash = hash,
            File = Encoding.UTF8.GetString(file),
            StartedAt = now,
            NotBefore = Seconds(now),
        };
        database.Ceremonies.Add(record);
        await database.SaveChangesAsync(cancellation);
        return record;
    }

    private async Task<CeremonyTranscript> EndAsync(string name, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var record = await database.Ceremonies.SingleAsync(one => one.Id == name, cancellation);
        var lines = await database
            .CeremonySteps.AsNoTracking()
            .Where(one => one.CeremonyId == name)
            .OrderBy(one => one.Number)
            .ToListAsync(cancellation);
        var transcript = new CeremonyTranscript(name, record.FileHash, lines, Rehearsed: false);
        if (record.FinishedAt is null)
        {
            var entry = new JournalEntry(JournalKind.Ceremony, 0, name, "", transcript.Hash);
            await journal.AppendAsync([entry], cancellation);
            (record.FinishedAt, record.TranscriptHash) = (
                Instant.Cut(clock.GetUtcNow()),
                transcript.Hash
            );
            await database.SaveChangesAsync(cancellation);
        }

        return transcript;
    }

    private static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private static DateTimeOffset Seconds(DateTimeOffset at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
