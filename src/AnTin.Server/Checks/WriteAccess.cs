using System.ComponentModel;
using System.Diagnostics;

namespace AnTin.Server.Checks;

/// <summary>Asks the system whether this user may write somewhere, without writing: <c>test -w</c> of POSIX.</summary>
internal static class WriteAccess
{
    /// <summary>Where nobody can be asked (Windows), the answer is yes and the first write says more.</summary>
    public static async Task<bool> AllowsAsync(string path, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        try
        {
            using var asked = Process.Start("test", ["-w", path]);
            await asked.WaitForExitAsync(cancellation);
            return asked.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return true;
        }
    }
}
