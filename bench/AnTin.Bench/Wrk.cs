using System.Globalization;
using System.Text.RegularExpressions;
using AnTin.TestKit;

namespace AnTin.Bench;

/// <summary>Debian's load generator: one thread, 32 connections.</summary>
internal static partial class Wrk
{
    private const int Seconds = 4;

    public static bool IsHere
    {
        get
        {
            if (OutsideTool.Exists("wrk"))
            {
                return true;
            }

            Console.WriteLine("wrk is not installed (apt-get install wrk): nothing was measured.");
            return false;
        }
    }

    /// <summary>Requests per second; a single answer other than 2xx is a fault.</summary>
    public static async Task<double> GetAsync(string url) =>
        Read(await OutsideTool.RunAsync("wrk", Arguments(url)));

    public static async Task<double> PostAsync(string url, string type, byte[] body)
    {
        var directory = Directory.CreateTempSubdirectory("antin-wrk-").FullName;
        try
        {
            var data = Path.Combine(directory, "body");
            await File.WriteAllBytesAsync(data, body);
            var script = Path.Combine(directory, "post.lua");
            await File.WriteAllTextAsync(
                script,
                $"""
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "{type}"
                wrk.body = io.open("{data}", "rb"):read("*a")
                """
            );
            return Read(await OutsideTool.RunAsync("wrk", [.. Arguments(url), "-s", script]));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static string[] Arguments(string url) => ["-t1", "-c32", $"-d{Seconds}s", url];

    private static double Read(ToolAnswer answer)
    {
        var rate = Rate().Match(answer.Output);
        return rate.Success && !answer.Output.Contains("Non-2xx", StringComparison.Ordinal)
            ? double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(answer.Both);
    }

    [GeneratedRegex(
        @"Requests/sec:\s+(?<rate>[\d.]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rate();
}
