using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Platform.Files;

namespace AnTin.Authority.Journal;

/// <summary>
/// The authority's second memory: an append-only file of intents and revocations, one JSON object a line, chained by
/// hash and flushed to the disk before the act goes on (rules T1, T3, T19). It belongs on storage the database's
/// restore does not touch, and is shipped from the host as it grows.
/// </summary>
public sealed class AuthorityJournal(string path, TimeProvider clock) : IDisposable
{
    internal static readonly string Start = new('0', 64);
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Guards the file within this process; the lock beside it guards it between processes.
    private readonly SemaphoreSlim gate = new(1, 1);

    public string Path { get; } = path;

    /// <summary>Appends all entries with one flush to the disk.</summary>
    public async Task AppendAsync(
        IReadOnlyCollection<JournalEntry> entries,
        CancellationToken cancellation
    )
    {
        if (entries.Count == 0)
        {
            return;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            OwnersAlone.Directory(
                System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!
            );
            OwnersAlone.Tighten(Path);
            await using var alone = await JournalLock.TakeAsync(Path, cancellation);
            await using var file = OwnersAlone.Create(
                Path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite
            );
            var (number, previous) = await EndOf(file, cancellation);
            var text = new StringBuilder();
            foreach (var entry in entries)
            {
                var line = Chain(++number, previous, entry);
                previous = line.Hash;
                text.Append(JsonSerializer.Serialize(line, Json)).Append('\n');
            }

            file.Seek(0, SeekOrigin.End);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Reads every line from the first, checking the chain.</summary>
    /// <exception cref="InvalidDataException">A line does not follow from the one before; the message names it.</exception>
    public async IAsyncEnumerable<JournalLine> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (!File.Exists(Path))
        {
            yield break;
        }

        await using var file = new FileStream(
            Path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        using var reader = new StreamReader(file, Encoding.UTF8);
        var previous = Start;
        long number = 0;
        while (await reader.ReadLineAsync(cancellation) is { } text)
        {
            var line = Parse(text, ++number);
            if (line.Number != number || line.Previous != previous || line.Hash != HashOf(line))
            {
                throw new InvalidDataException(
                    $"Line {number} of {Path} does not follow from the line before it."
                );
            }

            previous = line.Hash;
            yield return line;
        }
    }

    /// <summary>Reads the whole journal and keeps the ends.</summary>
    public async Task<JournalTail> TailAsync(CancellationToken cancellation)
    {
        var tail = new JournalTail(null, null, null);
        await foreach (var line in ReadAsync(cancellation))
        {
            tail = line.Kind switch
            {
                JournalKind.Intent => tail with { Last = line, LastIntent = line },
                JournalKind.Revocation => tail with { Last = line, LastRevocation = line },
                _ => tail with { Last = line },
            };
        }

        return tail;
    }

    public void Dispose() => gate.Dispose();

    private JournalLine Chain(long number, string previous, JournalEntry entry)
    {
        var line = new JournalLine(
            number,
            clock.GetUtcNow(),
            entry.Kind,
            entry.Sequence,
            entry.Issuer,
            entry.Serial,
            entry.Detail,
            previous,
            ""
        );
        return line with { Hash = HashOf(line) };
    }

    internal static string HashOf(JournalLine line) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        line.Number.ToString(CultureInfo.InvariantCulture),
                        line.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
                        line.Kind,
                        line.Sequence.ToString(CultureInfo.InvariantCulture),
                        line.Issuer,
                        line.Serial,
                        line.Detail,
                        line.Previous
                    )
                )
            )
        );

    internal static JournalLine Parse(string text, long number)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalLine>(text, Json)
                ?? throw new InvalidDataException($"Line {number} of the journal is empty.");
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException(
                $"Line {number} of the journal is not a journal line.",
                cause
            );
        }
    }

    /// <summary>The last whole line. A line cut by a crash was never acted upon: it is dropped.</summary>
    private static async Task<(long Number, string Hash)> EndOf(
        FileStream file,
        CancellationToken cancellation
    )
    {
        if (file.Length == 0)
        {
            return (0, Start);
        }

        var window = (int)Math.Min(file.Length, 16 * 1024);
        var bytes = new byte[window];
        file.Seek(-window, SeekOrigin.End);
        await file.ReadExactlyAsync(bytes, cancellation);
        var end = Array.LastIndexOf(bytes, (byte)'\n');
        if (end < 0)
        {
            file.SetLength(file.Length - window);
            return await EndOf(file, cancellation);
        }

        file.SetLength(file.Length - (window - end - 1));
        var begin = end == 0 ? 0 : Array.LastIndexOf(bytes, (byte)'\n', end - 1) + 1;
        var line = Parse(Encoding.UTF8.GetString(bytes, begin, end - begin), 0);
        return (line.Number, line.Hash);
    }
}
