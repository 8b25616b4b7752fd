using System.Collections.Concurrent;
using System.Text;
using AnTin.Platform.Audit;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Transparency;

/// <summary>
/// Finds what the logs hold of one certificate, and checks it with the logs' files alone: a copy that is brought to the
/// desk's zone will do. Files may grow while they are read.
/// </summary>
/// <param name="directory">Where the logs lie, or a copy of them; empty where there are none.</param>
/// <param name="keys">Keys of the logs that came another way than the logs; may be none.</param>
/// <param name="witnesses">Keys of witnesses.</param>
public sealed class CertificateTrail(
    string directory,
    IReadOnlyList<NoteKey> keys,
    IReadOnlyList<NoteKey> witnesses
) : ICertificateTrail
{
    private static readonly string[] Logs =
    [
        TrailLogs.Registration,
        TrailLogs.Authority,
        TrailLogs.Certificates,
        TrailLogs.Signing,
    ];

    private readonly ConcurrentDictionary<string, LogIndex> indices = new(StringComparer.Ordinal);

    public Task<LoggedTrail> ReadAsync(TrailQuestion question, CancellationToken ct) =>
        Task.Run(() => Read(question, ct), ct);

    public Task<LogProofs> ProveAsync(TrailQuestion question, CancellationToken ct) =>
        Task.Run(() => Prove(question, ct), ct);

    private LoggedTrail Read(TrailQuestion question, CancellationToken ct)
    {
        var standings = new List<LogStanding>();
        var entries = new List<TrailEntry>();
        foreach (var name in Logs)
        {
            var (log, standing, found) = Look(name, question, ct);
            standings.Add(standing);
            entries.AddRange(found.Select(one => EntryOf(name, log!, one.Index, one.Entry)));
        }

        return new LoggedTrail(standings, entries);
    }

    private LogProofs Prove(TrailQuestion question, CancellationToken ct)
    {
        var proofs = new List<LogProof>();
        foreach (var name in Logs)
        {
            var (log, _, found) = Look(name, question, ct);
            var whole = found.Where(one => log!.RefuseEntry(one.Index, one.Entry.Span) is null);
            if (whole.Select(one => one.Index).ToList() is { Count: > 0 } indices)
            {
                proofs.Add(LogProof.Of(log!.Note, log.Tree, indices));
            }
        }

        return new LogProofs(proofs);
    }

    private (
        LogReader? Log,
        LogStanding Standing,
        IReadOnlyList<(long Index, ReadOnlyMemory<byte> Entry)> Found
    ) Look(string name, TrailQuestion question, CancellationToken ct)
    {
        var files = new LogDirectory(LogShelf.DirectoryOf(directory, name));
        if (directory.Length == 0 || !files.IsLog)
        {
            return (null, LogStanding.Unreadable(name, LogRefusals.NoLog(name)), []);
        }

        var log = LogReader.Open(files);
        if (!log.IsOk)
        {
            return (null, LogStanding.Unreadable(name, log.Refusals[0]), []);
        }

        try
        {
            var standing = LogStanding.Of(name, log.Value, keys, KeyBeside(files), witnesses);
            var found = Find(name, log.Value, question, ct);
            return (
                log.Value,
                standing with
                {
                    Refusal = standing.Refusal ?? found.Changed,
                },
                found.Entries
            );
        }
        catch (LogBrokenException broken)
        {
            return (null, LogStanding.Unreadable(name, broken.Refusal), []);
        }
    }

    private FoundEntries Find(
        string name,
        LogReader log,
        TrailQuestion question,
        CancellationToken ct
    )
    {
        var index = indices.GetOrAdd(name, _ => new LogIndex(WordsOf(name)));
        var first = index.Find(log, Words(name, question), ct);
        if (name != TrailLogs.Signing)
        {
            return first;
        }

        // The line that binds a certificate names its credential; the other lines name the credential alone.
        var credentials = first
            .Entries.Select(one => LoggedAct.Read(one.Entry.Span)?.Subject)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return credentials.Count == 0 ? first : index.Find(log, credentials, ct);
    }

    private static IReadOnlyCollection<string> Words(string name, TrailQuestion question) =>
        name switch
        {
            TrailLogs.Registration => [.. question.Subjects],
            TrailLogs.Authority when question.OrderId is { } order =>
            [
                TrailWords.Serial(question.Serial),
                $"order/{order}",
            ],
            _ => [TrailWords.Serial(question.Serial)],
        };

    private static Func<ReadOnlyMemory<byte>, IEnumerable<string>> WordsOf(string name) =>
        name == TrailLogs.Certificates ? TrailWords.OfJournal : TrailWords.OfActs;

    private static TrailEntry EntryOf(
        string name,
        LogReader log,
        long index,
        ReadOnlyMemory<byte> entry
    )
    {
        var hash = TreeHash.OfLeaf(entry.Span).ToString();
        var refusal = log.RefuseEntry(index, entry.Span);
        if (name == TrailLogs.Certificates)
        {
            var line = CertificatesComparison.Read(entry.Span)!;
            return new TrailEntry(
                name,
                index,
                hash,
                refusal,
                line.At,
                "authority",
                TrailLogs.Journal + line.Kind,
                $"certificate/{line.Issuer}/{line.Serial}",
                line.Detail,
                line.Hash
            );
        }

        var act = LoggedAct.Read(entry.Span)!;
        return new TrailEntry(
            name,
            index,
            hash,
            refusal,
            act.At,
            act.Actor,
            act.Action,
            act.Subject,
            act.Details,
            act.Hash
        );
    }

    private static NoteKey? KeyBeside(LogDirectory files) =>
        files.Read(LogShelf.KeyFile, SignedNote.MostOctets) is { } octets
        && NoteKey.Read(Encoding.UTF8.GetString(octets)) is { IsOk: true, Value: var key }
            ? key
            : null;
}
