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
            var earlier = await EarlierAsync(wishes, cancellation);
            return await Rehearse(wishes, HashOf(file), earlier, cancellation);
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
                var earlier = await EarlierAsync(wishes, cancellation);
                await Rehearse(wishes, hash, earlier, cancellation);
                record ??= await BeginAsync(wishes.Ceremony, hash, file, cancellation);
                var stage = new LiveStage(record, databases, keys, journal, lint, clock);
                await new CeremonyActs(
                    wishes,
                    stage,
                    earlier.Cas,
                    earlier.Rollovers,
                    earlier.Officers
                ).PlayAsync(cancellation);
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
        Earlier earlier,
        CancellationToken cancellation
    )
    {
        using var throwAway = new RehearsalKeys();
        var cas = earlier.Cas.ToDictionary(
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
        await new CeremonyActs(wishes, stage, cas, earlier.Rollovers, earlier.Officers).PlayAsync(
            cancellation
        );
        return stage.Transcript;
    }

    /// <summary>What earlier ceremonies left that this one works with.</summary>
    /// <param name="Cas">Their CAs.</param>
    /// <param name="Rollovers">The file's rollovers of them, filled in.</param>
    /// <param name="Officers">Certificates of officers who were not retired.</param>
    private sealed record Earlier(
        Dictionary<string, CaInHand> Cas,
        IReadOnlyList<PlannedRollover> Rollovers,
        IReadOnlyDictionary<string, Certificate> Officers
    );

    /// <summary>Reads it, after the file was reviewed against it.</summary>
    private async Task<Earlier> EarlierAsync(CeremonyFile wishes, CancellationToken cancellation)
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
        var officers = await database
            .Officers.Where(one => one.CeremonyId != wishes.Ceremony && one.RetiredAt == null)
            .ToDictionaryAsync(
                one => one.Id,
                one => Certificate.From(one.Certificate),
                StringComparer.Ordinal,
                cancellation
            );
        var earlier = new Earlier(cas, rollovers, officers);
        IReadOnlyList<Refusal> objections =
        [
            .. RolloverReview.Run(wishes, rollovers, records),
            .. CeremonyReview.Run(wishes, rollovers, issues),
            .. KeyWishReview.Run(wishes),
            .. await ReviewKeysAsync(database, wishes, earlier, cancellation),
            .. await ReviewTokensAsync(database, wishes, earlier, issues, cancellation),
        ];
        return objections.Count > 0 ? throw new CeremonyRefusedException(objections[0]) : earlier;
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
        Earlier earlier,
        CancellationToken cancellation
    )
    {
        var crosses = await database
            .CrossCertificates.Where(one => one.CeremonyId != wishes.Ceremony)
            .Select(one => one.Id)
            .ToListAsync(cancellation);
        var passkeys = await database
            .OfficerPasskeys.AsNoTracking()
            .Where(one => one.CeremonyId != wishes.Ceremony)
            .ToListAsync(cancellation);
        var certificates = earlier.Cas.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Certificate,
            StringComparer.Ordinal
        );
        return
        [
            .. CrossReview.Run(wishes, earlier.Rollovers, certificates, crosses),
            .. PasskeyReview.Run(wishes, [.. earlier.Officers.Keys], passkeys),
        ];
    }

    /// <summary>Keys that officers made in their tokens.</summary>
    private static async Task<IReadOnlyList<Refusal>> ReviewTokensAsync(
        AuthorityDb database,
        CeremonyFile wishes,
        Earlier earlier,
        IReadOnlyDictionary<string, IReadOnlyList<string>> issues,
        CancellationToken cancellation
    )
    {
        var tokens = await database
            .OfficerTokens.AsNoTracking()
            .Where(one => one.CeremonyId != wishes.Ceremony)
            .ToListAsync(cancellation);
        var all = issues
            .Select(pair => (pair.Key, pair.Value))
            .Concat(earlier.Rollovers.Select(one => (one.Ca.Id, one.Ca.Profiles)))
            .Concat(wishes.Authorities.Select(one => (one.Id, one.Profiles)))
            .DistinctBy(pair => pair.Item1, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        var taken = tokens
            .Select(one => one.KeyDigest)
            .Concat(
                earlier.Officers.Values.Select(one =>
                    Convert.ToHexStringLower(SHA256.HashData(one.PublicKey.Encoded.Span))
                )
            );
        return TokenReview.Run(wishes, all, earlier.Officers.Keys.ToList(), tokens, taken);
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
