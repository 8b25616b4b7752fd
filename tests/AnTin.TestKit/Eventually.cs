namespace AnTin.TestKit;

/// <summary>For what another process does in its own time: asked again until it holds, never waited for blindly.</summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <exception cref="TimeoutException">It did not hold within the limit.</exception>
    public static async Task HoldsAsync(
        Func<Task<bool>> condition,
        string what,
        TimeSpan? limit = null
    )
    {
        using var patience = new CancellationTokenSource(limit ?? TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(Between);
        while (!await condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException cause)
            {
                throw new TimeoutException($"Waited in vain for {what}.", cause);
            }
        }
    }
}
