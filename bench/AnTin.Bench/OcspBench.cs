using AnTin.TestKit.Authority;

namespace AnTin.Bench;

/// <summary>
/// OCSP answers against a bare endpoint of the same size: kept ready by GET, signed on demand by POST; and against
/// <c>openssl ocsp</c> as a server.
/// </summary>
internal static class OcspBench
{
    private const double LeastOfBare = 80;
    private const double LeastOnDemand = 12_000;
    private const double MostP99 = 5;

    public static async Task RunAsync(Bounds bounds)
    {
        var bare = new BarePage();
        await using var live = await LiveAuthority.StartForToolsAsync(bare.Map);
        var questions = await OcspQuestions.AboutNewAsync(live);

        bare.Body = new byte[await questions.Ready.LengthAsync()];
        await Wrk.AskAsync(questions.Ready);
        var ready = new Ratio(
            $"OCSP GET, kept ready ({bare.Body.Length} octets)",
            "bare Kestrel GET"
        );
        await ready.MeasureAsync(
            () => Wrk.RateAsync(questions.Ready),
            () => Wrk.RateAsync(new WebQuestion(live.Url(BarePage.Path)))
        );
        ready.Print();
        bounds.AtLeast(ready.Name, ready.Percent, LeastOfBare, "%");
        await OpensslOcsp.CompareAsync(ready.Ours, bounds);
        await OnDemandAsync(live, bare, questions.OnDemand, bounds);
    }

    private static async Task OnDemandAsync(
        LiveAuthority live,
        BarePage bare,
        WebQuestion question,
        Bounds bounds
    )
    {
        bare.Body = new byte[await question.LengthAsync()];
        await Wrk.AskAsync(question);
        var signed = new Ratio(
            $"OCSP POST with nonce, P-256 ({bare.Body.Length} octets)",
            "bare Kestrel POST"
        );
        var slowest = 0.0;
        await signed.MeasureAsync(
            async () =>
            {
                var answer = await Wrk.AskAsync(question);
                slowest = Math.Max(slowest, answer.P99);
                return answer.Rate;
            },
            () => Wrk.RateAsync(question with { Url = live.Url(BarePage.Path) })
        );
        signed.Print();
        bounds.AtLeast("OCSP POST with nonce, P-256", signed.Ours, LeastOnDemand, "/s");
        bounds.Under("its 99th percentile, the worse round", slowest, MostP99, "ms");
    }
}
