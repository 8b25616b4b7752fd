using System.Globalization;
using AnTin.TestKit.Authority;

namespace AnTin.Bench;

/// <summary>
/// Rule T24 as a figure: how long the slowest answers take while 1,000 connections are silent or say a byte a second. The
/// limits are Kestrel's own here, which bear slow senders longer than the service does.
/// </summary>
internal static class SlowBench
{
    private const int Connections = 1_000;
    private const double MostP99 = 5;

    public static async Task RunAsync(Bounds bounds)
    {
        await using var live = await LiveAuthority.StartForToolsAsync();
        var questions = await OcspQuestions.AboutNewAsync(live);
        await CompareAsync("OCSP GET, kept ready", questions.Ready, live.Host, bounds);
        await CompareAsync("OCSP POST with nonce, P-256", questions.OnDemand, live.Host, bounds);
    }

    private static async Task CompareAsync(
        string what,
        WebQuestion question,
        string host,
        Bounds bounds
    )
    {
        await Wrk.AskAsync(question);
        var alone = await Wrk.AskAsync(question);
        await using var crowd = await SlowCrowd.GatherAsync(host, Connections);
        var among = await Wrk.AskAsync(question);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: alone {alone.Rate:N0}/s, 99th percentile {alone.P99:N2} ms; among {crowd.Connected:N0} slow connections ({crowd.Returned:N0} were closed and came again) {among.Rate:N0}/s, {among.P99:N2} ms"
            )
        );
        bounds.Under($"{what}, 99th percentile among {Connections} slow", among.P99, MostP99, "ms");
    }
}
