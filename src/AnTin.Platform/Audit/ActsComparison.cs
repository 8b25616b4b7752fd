using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Audit;

/// <summary>Compares a database's audit log with the log of its acts, line by line.</summary>
public static class ActsComparison
{
    /// <summary>Null when every line in the log stands in the database as it was logged; else the first that does not.</summary>
    /// <exception cref="LogBrokenException">The log's files are not whole.</exception>
    public static async Task<(long Line, Sentence Sentence)?> RunAsync(
        TrustDbContext context,
        TiledTree log,
        CancellationToken cancellation = default
    )
    {
        for (var first = 0L; first < log.Size; first += TileName.Full)
        {
            var logged = log.Bundle(first / TileName.Full);
            var rows = await context
                .AuditLog.AsNoTracking()
                .Where(row => row.Sequence > first && row.Sequence <= first + logged.Count)
                .ToDictionaryAsync(row => row.Sequence, cancellation);
            for (var i = 0; i < logged.Count; i++)
            {
                var line = first + i + 1;
                if (Differs(rows.GetValueOrDefault(line), logged[i].Span, line) is { } sentence)
                {
                    return (line, sentence);
                }
            }
        }

        return null;
    }

    /// <summary>As <see cref="RunAsync"/>, of the log's last line alone: quick enough for every start.</summary>
    public static async Task<Sentence?> LastAsync(
        TrustDbContext context,
        ILogFiles log,
        CancellationToken cancellation = default
    )
    {
        var octets =
            log.Read(LogFile.Checkpoint, SignedNote.MostOctets)
            ?? throw new LogBrokenException(
                LogFile.Checkpoint,
                LogRefusals.FileMissing(LogFile.Checkpoint)
            );
        var checkpoint = SignedNote.Read(octets).Then(Checkpoint.Read);
        if (!checkpoint.IsOk)
        {
            throw new LogBrokenException(LogFile.Checkpoint, checkpoint.Refusals[0]);
        }

        var last = checkpoint.Value.Size;
        if (last == 0)
        {
            return null;
        }

        var logged = new TiledTree(log, last).Entry(last - 1);
        var row = await context
            .AuditLog.AsNoTracking()
            .FirstOrDefaultAsync(one => one.Sequence == last, cancellation);
        return Differs(row, logged.Span, last);
    }

    private static Sentence? Differs(AuditEntry? row, ReadOnlySpan<byte> logged, long line) =>
        row is null
            ? new(
                $"Cơ sở dữ liệu thiếu dòng số {line} đã có trong nhật ký Merkle.",
                $"The database lacks line {line}, which the Merkle log holds."
            )
        : LoggedAct.Read(logged)?.Hash == Convert.ToHexStringLower(AuditHash.Of(row)) ? null
        : new(
            $"Dòng số {line} của cơ sở dữ liệu khác mục đã ghi trong nhật ký Merkle.",
            $"Line {line} of the database differs from what the Merkle log holds."
        );
}
