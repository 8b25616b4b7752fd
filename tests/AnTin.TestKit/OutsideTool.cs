using System.Diagnostics;

namespace AnTin.TestKit;

/// <summary>Runs a program that is not ours (openssl, pdfsig, qpdf…) and returns what it said.</summary>
public static class OutsideTool
{
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(directory => File.Exists(Path.Combine(directory, name)));

    /// <summary>Runs to the end; both streams are read while it runs, so a long answer cannot block it.</summary>
    public static Task<ToolAnswer> RunAsync(string name, params string[] arguments) =>
        RunInAsync("", name, arguments);

    /// <param name="directory">Where it runs; empty is where the test does.</param>
    /// <param name="name">The program.</param>
    /// <param name="arguments">Given to it as they are.</param>
    public static async Task<ToolAnswer> RunInAsync(
        string directory,
        string name,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = directory,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException cause)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} did not end within a minute.", cause);
        }

        return new ToolAnswer(process.ExitCode, await output, await error);
    }
}

/// <param name="ExitCode">What the process returned.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ToolAnswer(int ExitCode, string Output, string Error)
{
    public string Both => Output + Error;
}
