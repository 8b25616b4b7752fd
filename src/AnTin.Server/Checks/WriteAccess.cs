using System.Diagnostics;

namespace AnTin.Server.Checks;

/// <summary>Asks the system whether this user may write somewhere, without writing: <c>test -w</c> of POSIX.</summary>
internal static class WriteAccess
{
    // By its whole path: a bare name would be looked for beside the caller first, and run whatever stands there.
    private static readonly string? Program = new[] { "/usr/bin/test", "/bin/test" }.FirstOrDefault(
        File.Exists
    );

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Where nobody can be asked (Windows), the answer is yes and the first write says more.</summary>
    public static async Task<bool> AllowsAsync(string path, CancellationToken cancellation)
    {
        if (Program is null)
        {
            return true;
        }

        using var asked = Process.Start(Program, ["-w", path]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        await asked.WaitForExitAsync(limit.Token);
        return asked.ExitCode == 0;
    }
}
