using System.Text.Json;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Tiles;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Transparency;

/// <summary>
/// Compares the authority's database with the log of certificates: a certificate that nobody logged was issued behind the
/// authority's back, a revocation that the database lacks was undone (rules T1, T19). May run beside the service: what the
/// journal holds and the log does not yet have counts as logged.
/// </summary>
public static class CertificatesComparison
{
    /// <summary>Null when they agree; else the first difference.</summary>
    /// <exception cref="LogBrokenException">The log's files are not whole.</exception>
    /// <exception cref="InvalidDataException">The journal's chain is broken.</exception>
    public static async Task<Sentence?> RunAsync(
        AuthorityDb database,
        AuthorityJournal journal,
        TiledTree log,
        CancellationToken cancellation = default
    )
    {
        // Read before the logs, which have every line of it by then.
        var issued = await database
            .Intents.AsNoTracking()
            .Where(one => one.Certificate != null)
            .OrderBy(one => one.Sequence)
            .Select(one => new
            {
                one.IssuerId,
                one.SerialHex,
                one.TbsHash,
            })
            .ToListAsync(cancellation);
        var revoked = await RevokedAsync(database, cancellation);
        var (intents, revocations) = await LoggedAsync(journal, log, cancellation);

        if (
            issued.Find(one => !intents.Contains((one.IssuerId, one.SerialHex, one.TbsHash))) is
            { } unlogged
        )
        {
            return new(
                $"Chứng thư {unlogged.SerialHex} của {unlogged.IssuerId} không có trong nhật ký.",
                $"Certificate {unlogged.SerialHex} of {unlogged.IssuerId} is not in the log."
            );
        }

        if (
            revoked.FirstOrDefault(one => !revocations.Contains(one)) is { Serial: not null } silent
        )
        {
            return new(
                $"Thu hồi {silent.Serial} của {silent.Issuer} không có trong nhật ký.",
                $"The revocation of {silent.Serial} of {silent.Issuer} is not in the log."
            );
        }

        // Read again after the logs, for what was revoked meanwhile.
        revocations.ExceptWith(await RevokedAsync(database, cancellation));
        return revocations.Order().FirstOrDefault() is { Serial: not null } undone
            ? new(
                $"Cơ sở dữ liệu thiếu thu hồi {undone.Serial} của {undone.Issuer} đã có trong nhật ký.",
                $"The database lacks the revocation of {undone.Serial} of {undone.Issuer}, which is in the log."
            )
            : null;
    }

    /// <summary>Null where an entry is no line of a journal.</summary>
    public static JournalLine? Read(ReadOnlySpan<byte> entry)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalLine>(entry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<HashSet<(string Issuer, string Serial)>> RevokedAsync(
        AuthorityDb database,
        CancellationToken cancellation
    )
    {
        var rows = await database
            .Revocations.AsNoTracking()
            .OrderBy(one => one.Sequence)
            .Select(one => new { one.IssuerId, one.SerialHex })
            .ToListAsync(cancellation);
        return [.. rows.Select(one => (one.IssuerId, one.SerialHex))];
    }

    private static async Task<(
        HashSet<(string, string, string)> Intents,
        HashSet<(string Issuer, string Serial)> Revocations
    )> LoggedAsync(AuthorityJournal journal, TiledTree log, CancellationToken cancellation)
    {
        var intents = new HashSet<(string, string, string)>();
        var revocations = new HashSet<(string, string)>();
        for (var first = 0L; first < log.Size; first += TileName.Full)
        {
            foreach (var entry in log.Bundle(first / TileName.Full))
            {
                Take(Read(entry.Span));
            }
        }

        await foreach (var line in journal.ReadAsync(cancellation))
        {
            Take(line.Number > log.Size ? line : null);
        }

        return (intents, revocations);

        void Take(JournalLine? line)
        {
            if (line?.Kind == JournalKind.Intent)
            {
                intents.Add((line.Issuer, line.Serial, line.Detail));
            }
            else if (line?.Kind == JournalKind.Revocation)
            {
                revocations.Add((line.Issuer, line.Serial));
            }
        }
    }
}
