namespace AnTin.Platform.Outbox;

/// <summary>Wakes the dispatchers of this process when a message was saved here, so that mail does not wait for the next look.</summary>
public sealed class OutboxBell
{
    private volatile TaskCompletionSource rung = New();

    public void Ring() => Interlocked.Exchange(ref rung, New()).TrySetResult();

    /// <summary>Ends at the next ring, or after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(rung.Task, Task.Delay(atMost, stop.Token));
        await stop.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
