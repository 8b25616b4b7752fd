using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnTin.Platform.Audit;

/// <summary>
/// The copy of an audit log on another disk: one JSON object a line, appended and flushed. A half line at the end (the
/// power went) is cut off before the next is written.
/// </summary>
public sealed class ForwardedLog(string path) : IAuditCopy
{
    private const int TailLength = 256 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string PathOf(string directory, string database) =>
        Path.Combine(directory, database + ".audit.jsonl");

    /// <summary>The last whole line; null when nothing was forwarded yet.</summary>
    /// <exception cref="InvalidDataException">The file is not a forwarded log.</exception>
    public ForwardedLine? Last()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        return Last(file).Line;
    }

    public void Append(IReadOnlyCollection<AuditEntry> entries)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = new FileStream(
            path,
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.Read
        );
        file.SetLength(Last(file).End);
        file.Seek(0, SeekOrigin.End);
        foreach (var entry in entries)
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(ForwardedLine.Of(entry), Json));
            file.Write("\n"u8);
        }

        file.Flush(flushToDisk: true);
    }

    public Task<long> LastNumberAsync(CancellationToken cancellation) =>
        Task.FromResult(Last()?.Sequence ?? 0);

    public Task TakeAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        Append(entries);
        return Task.CompletedTask;
    }

    private (ForwardedLine? Line, long End) Last(FileStream file)
    {
        var start = Math.Max(0, file.Length - TailLength);
        file.Seek(start, SeekOrigin.Begin);
        var tail = new byte[file.Length - start];
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf((byte)'\n');
        if (end < 0)
        {
            return start == 0 ? (null, 0) : throw Foreign();
        }

        var begin = tail.AsSpan(0, end).LastIndexOf((byte)'\n') + 1;
        try
        {
            var line = JsonSerializer.Deserialize<ForwardedLine>(
                tail.AsSpan(begin, end - begin),
                Json
            );
            return (line ?? throw Foreign(), start + end + 1);
        }
        catch (JsonException)
        {
            throw Foreign();
        }
    }

    private InvalidDataException Foreign() => new($"\"{path}\" is not a forwarded audit log.");
}
