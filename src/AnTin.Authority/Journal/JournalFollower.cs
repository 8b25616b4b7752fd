using System.Text;

namespace AnTin.Authority.Journal;

/// <summary>Reads the journal from its first line on, each look going on where the last one ended, checking the chain.</summary>
/// <param name="path">The journal's file.</param>
public sealed class JournalFollower(string path)
{
    private string previous = AuthorityJournal.Start;
    private long offset;

    /// <summary>The number of the last line read.</summary>
    public long Number { get; private set; }

    /// <summary>The next whole lines that are on the disk for certain, as they stand in the file; empty at the end.</summary>
    /// <exception cref="InvalidDataException">A line does not follow from the one before; the message names it.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> NextAsync(
        int most,
        CancellationToken cancellation
    )
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == offset)
        {
            return [];
        }

        // Whoever appends holds the lock until the lines are flushed.
        await using var alone = await JournalLock.TakeAsync(path, cancellation);
        await using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        if (stream.Length < offset)
        {
            throw new InvalidDataException($"{path} has lost lines that were read before.");
        }

        stream.Seek(offset, SeekOrigin.Begin);
        var lines = new List<ReadOnlyMemory<byte>>();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (lines.Count < most && await reader.ReadLineAsync(cancellation) is { } text)
        {
            var octets = Encoding.UTF8.GetBytes(text);
            if (offset + octets.Length >= stream.Length)
            {
                break; // Cut by a crash: it was never acted upon.
            }

            Follow(AuthorityJournal.Parse(text, Number + 1));
            offset += octets.Length + 1;
            lines.Add(octets);
        }

        return lines;
    }

    private void Follow(JournalLine line)
    {
        if (
            line.Number != Number + 1
            || line.Previous != previous
            || line.Hash != AuthorityJournal.HashOf(line)
        )
        {
            throw new InvalidDataException(
                $"Line {Number + 1} of {path} does not follow from the line before it."
            );
        }

        Number = line.Number;
        previous = line.Hash;
    }
}
