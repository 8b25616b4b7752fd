using System.Globalization;
using System.Text.RegularExpressions;
using AnTin.TestKit;

namespace AnTin.Bench;

/// <summary>Debian's load generator: one thread, 32 connections that are kept, each asking again as soon as it is answered.</summary>
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

    /// <summary>Answers a second.</summary>
    public static async Task<double> RateAsync(WebQuestion question) =>
        (await AskAsync(question)).Rate;

    /// <exception cref="InvalidOperationException">An answer other than 2xx came.</exception>
    public static async Task<WrkAnswer> AskAsync(WebQuestion question)
    {
        string[] arguments =
        [
            "-t1",
            "-c32",
            string.Create(CultureInfo.InvariantCulture, $"-d{Seconds}s"),
            "--latency",
            question.Url,
        ];
        if (question.Body is null)
        {
            return Read(await OutsideTool.RunAsync("wrk", arguments));
        }

        var directory = Directory.CreateTempSubdirectory("antin-wrk-").FullName;
        try
        {
            var data = Path.Combine(directory, "body");
            await File.WriteAllBytesAsync(data, question.Body);
            var script = Path.Combine(directory, "post.lua");
            await File.WriteAllTextAsync(
                script,
                $"""
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "{question.Type}"
                wrk.body = io.open("{data}", "rb"):read("*a")
                """
            );
            return Read(await OutsideTool.RunAsync("wrk", [.. arguments, "-s", script]));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static WrkAnswer Read(ToolAnswer answer)
    {
        var rate = Rate().Match(answer.Output);
        var slow = Slowest().Match(answer.Output);
        return
            rate.Success
            && slow.Success
            && !answer.Output.Contains("Non-2xx", StringComparison.Ordinal)
            ? new WrkAnswer(Number(rate), Number(slow) * MillisecondsIn(slow.Groups["unit"].Value))
            : throw new InvalidOperationException(answer.Both);
    }

    private static double Number(Match match) =>
        double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    private static double MillisecondsIn(string unit) =>
        unit switch
        {
            "us" => 0.001,
            "ms" => 1,
            "s" => 1_000,
            _ => throw new InvalidOperationException($"wrk answers in {unit}."),
        };

    [GeneratedRegex(
        @"Requests/sec:\s+(?<number>[\d.]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"99%\s+(?<number>[\d.]+)(?<unit>\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Slowest();
}
