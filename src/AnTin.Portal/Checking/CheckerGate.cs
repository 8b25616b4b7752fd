namespace AnTin.Portal.Checking;

/// <summary>
/// As many files are checked at once as the machine has cores; the others wait for their turn. A check takes memory in
/// proportion to its file, and anybody may ask for one.
/// </summary>
public sealed class CheckerGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);

    /// <summary>Null when the turn did not come; else dispose of it after the check.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellation) =>
        await places.WaitAsync(Patience, cancellation) ? new Place(places) : null;

    public void Dispose() => places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
