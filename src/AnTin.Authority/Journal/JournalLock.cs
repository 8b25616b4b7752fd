using AnTin.Platform.Files;

namespace AnTin.Authority.Journal;

/// <summary>
/// The right to touch the end of the journal, for one process at a time. A file of its own: where .NET runs on Unix, two
/// processes may have a file open for writing unless one of them allows nobody else even to read.
/// </summary>
internal static class JournalLock
{
    private const int MostAttempts = 50;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(20);

    /// <summary>Dispose it to let the next one in.</summary>
    /// <exception cref="IOException">Another process holds it for more than a second.</exception>
    public static async Task<IAsyncDisposable> TakeAsync(
        string journal,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return OwnersAlone.Create(
                    journal + ".lock",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                await Task.Delay(Wait, cancellation);
            }
        }
    }
}
