using AnTin.Platform.Transparency.Logs;

namespace AnTin.Platform.Audit;

/// <summary>The Merkle log of one database's acts: line n is entry n − 1.</summary>
/// <param name="open">Opens the log; asked each time, so that one that could not be opened is tried again.</param>
public sealed class ActsLog(Func<CancellationToken, Task<LogWriter>> open) : IAuditCopy
{
    public async Task<long> LastNumberAsync(CancellationToken cancellation) =>
        (await open(cancellation)).Size;

    /// <exception cref="InvalidDataException">The first line does not follow from the last one in the log.</exception>
    public async Task TakeAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var log = await open(cancellation);
        if (entries[0].Sequence != log.Size + 1 || !Follows(entries[0], log))
        {
            throw new InvalidDataException(
                $"Line {entries[0].Sequence} does not follow from the last line of the log of acts."
            );
        }

        await log.AppendAsync(
            [.. entries.Select(entry => new ReadOnlyMemory<byte>(LoggedAct.Write(entry)))],
            cancellation
        );
    }

    private static bool Follows(AuditEntry entry, LogWriter log) =>
        log.Size == 0
        || LoggedAct.Read(log.Tree.Entry(log.Size - 1).Span) is { } last
            && last.Hash == Convert.ToHexStringLower(entry.PreviousHash);
}
