using AnTin.Authority.Journal;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Tiles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Transparency;

/// <summary>
/// Carries the journal into the log of certificates: line n of the one is entry n − 1 of the other, octet by octet. An
/// intent stands for its certificate, whose to-be-signed bytes it names by hash: what was never signed is logged as well,
/// what was signed is never missing (rules T1, T4).
/// </summary>
public sealed class CertificateLogFeed(
    LogShelf shelf,
    AuthorityJournal journal,
    TimeProvider clock,
    ILogger<CertificateLogFeed> log
) : BackgroundService
{
    private const int Batch = 500;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private JournalFollower follower = new(journal.Path);

    /// <summary>Appends what is new; the answer is how many lines.</summary>
    /// <exception cref="InvalidDataException">The journal is not, or no more, what the log was made of.</exception>
    public async Task<int> FeedAsync(CancellationToken cancellation = default)
    {
        var writer = await shelf.OpenAsync(LogShelf.Certificates, cancellation);
        var size = writer.Size;
        try
        {
            while (true)
            {
                var first = follower.Number;
                var lines = await follower.NextAsync(Batch, cancellation);
                if (lines.Count == 0)
                {
                    break;
                }

                var known = (int)Math.Clamp(writer.Size - first, 0, lines.Count);
                Compare(writer.Tree, first, lines.Take(known));
                await writer.AppendAsync([.. lines.Skip(known)], cancellation);
            }

            return follower.Number >= writer.Size
                ? (int)(writer.Size - size)
                : throw Differs(follower.Number + 1);
        }
        catch
        {
            follower = new JournalFollower(journal.Path);
            throw;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var complained = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FeedAsync(stoppingToken);
                complained = false;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (!complained)
                {
                    log.LogError(fault, "The log of certificates does not grow");
                    complained = true;
                }
            }

            await Task.Delay(LookEvery, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void Compare(TiledTree tree, long first, IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> bundle = [];
        var index = -1L;
        foreach (var line in lines)
        {
            if (first / TileName.Full != index)
            {
                index = first / TileName.Full;
                bundle = tree.Bundle(index);
            }

            if (!bundle[(int)(first % TileName.Full)].Span.SequenceEqual(line.Span))
            {
                throw Differs(first + 1);
            }

            first++;
        }
    }

    private static InvalidDataException Differs(long line) =>
        new($"Line {line} of the journal is not what the log of certificates holds.");
}
