using System.Diagnostics;

namespace AnTin.Authority.Tests.KillTarget;

/// <summary>A process of its own that runs <see cref="Program"/> until it is killed.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process process;
    private readonly Task<string> said;

    private Victim(Process process)
    {
        this.process = process;
        said = process.StandardError.ReadToEndAsync();
    }

    public static Victim Start(params string[] arguments) =>
        new(
            Process.Start(
                new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                }
            )!
        );

    /// <summary>It has not ended by itself; what it said is in the failure.</summary>
    public async Task ShouldLiveAsync() =>
        process.HasExited.ShouldBeFalse(process.HasExited ? await said : "");

    /// <summary>Without a word of warning, as a power cut does.</summary>
    public async Task KillAsync()
    {
        await ShouldLiveAsync();
        process.Kill();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(137);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
