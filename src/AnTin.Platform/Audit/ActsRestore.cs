using AnTin.Platform.Database;
using AnTin.Platform.Transparency.Tiles;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Audit;

/// <summary>
/// Puts the lines back that a restored database has lost and the log of acts still holds (rule T19): what was done was done,
/// also where the rows it speaks of are gone.
/// </summary>
public static class ActsRestore
{
    /// <summary>The answer is how many lines.</summary>
    /// <exception cref="InvalidDataException">
    /// The database is no older copy but another life; or a line's details were too long for the log. Nothing was changed.
    /// </exception>
    public static async Task<int> RunAsync(
        TrustDbContext context,
        TiledTree log,
        CancellationToken cancellation = default
    )
    {
        var last = await context
            .AuditLog.AsNoTracking()
            .OrderByDescending(row => row.Sequence)
            .FirstOrDefaultAsync(cancellation);
        var previous = last?.Hash ?? new byte[AuditHash.Length];
        var restored = 0;
        for (var index = last?.Sequence ?? 0; index < log.Size; index++)
        {
            var row = RowOf(LoggedAct.Read(log.Entry(index).Span), index + 1, previous);
            context.AuditLog.Add(row);
            previous = row.Hash;
            restored++;
        }

        await context.SaveChangesAsync(cancellation);
        return restored;
    }

    private static AuditEntry RowOf(ForwardedLine? line, long number, byte[] previous)
    {
        var row = line is null
            ? null
            : new AuditEntry
            {
                Sequence = line.Sequence,
                At = line.At,
                Actor = line.Actor,
                Role = line.Role,
                Action = line.Action,
                Subject = line.Subject,
                Details = line.Details,
                PreviousHash = previous,
                Hash = AuditHash.Of(
                    line.Sequence,
                    line.At,
                    new Act(line.Actor, line.Role, line.Action, line.Subject, line.Details),
                    previous
                ),
            };
        return row?.Sequence == number && line!.Hash == Convert.ToHexStringLower(row.Hash)
            ? row
            : throw new InvalidDataException(
                $"Line {number} of the log does not follow from the database's last line, or lacks its details."
            );
    }
}
