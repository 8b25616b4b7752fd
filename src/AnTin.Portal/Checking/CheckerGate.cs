namespace AnTin.Portal.Checking;

/// <summary>
/// As many files are checked at once as the machine has cores; the others wait for their turn. A check takes memory in
/// proportion to its file, and anybody may ask for one.
/// </summary>
public sealed class CheckerGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Files held in memory for each that is checked: slow senders shall not keep the cores idle.</summary>
    private const int WaitingPerPlace = 8;

    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim bodies = new(Environment.ProcessorCount * WaitingPerPlace);

    /// <summary>Null when the turn did not come; else dispose of it after the check.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellation) =>
        await EnterAsync(places, cancellation);

    /// <summary>Before a body is read into memory; dispose of it when the answer is made.</summary>
    public async ValueTask<IDisposable?> EnterReadingAsync(CancellationToken cancellation) =>
        await EnterAsync(bodies, cancellation);

    private static async ValueTask<IDisposable?> EnterAsync(
        SemaphoreSlim gate,
        CancellationToken cancellation
    ) => await gate.WaitAsync(Patience, cancellation) ? new Place(gate) : null;

    public void Dispose()
    {
        places.Dispose();
        bodies.Dispose();
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
