using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Witnesses;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Transparency;

/// <summary>
/// Asks the witnesses to cosign each new checkpoint and adds what they answer. The authority dials out (rule T18); a
/// witness that is away delays nothing but its own signature.
/// </summary>
public sealed class WitnessRounds(
    LogShelf shelf,
    IReadOnlyList<WitnessClient> witnesses,
    TimeProvider clock,
    ILogger<WitnessRounds> log
) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly HashSet<(string Witness, string Log)> complained = [];

    /// <summary>One round; the answer is how many cosignatures came.</summary>
    public async Task<int> RoundAsync(CancellationToken cancellation = default)
    {
        var came = 0;
        foreach (var writer in await shelf.OpenLogsAsync(cancellation))
        {
            var note = writer.Note;
            var lines = new List<NoteSignature>();
            foreach (var witness in witnesses.Where(one => !note.IsSignedBy(one.Key)))
            {
                var about = (witness.Key.Name, writer.Checkpoint.Origin);
                try
                {
                    if (await witness.CosignAsync(writer, note, cancellation) is { } line)
                    {
                        lines.Add(line);
                        complained.Remove(about);
                    }
                }
                catch (Exception fault)
                    when (fault is HttpRequestException or TaskCanceledException or IOException
                        && !cancellation.IsCancellationRequested
                    )
                {
                    if (complained.Add(about))
                    {
                        log.LogWarning(fault, "A witness gave no cosignature");
                    }
                }
            }

            await writer.CosignedAsync(note, lines, cancellation);
            came += lines.Count;
        }

        return came;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "A round of the witnesses stopped half way");
            }

            await Task.Delay(LookEvery, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
