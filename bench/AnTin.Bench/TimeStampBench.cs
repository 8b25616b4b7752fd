using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Authority.Signing;
using AnTin.Authority.Timestamping;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Bench;

/// <summary>
/// Time stamps, each written down before it leaves: with P-256 against a bare endpoint that makes one signature of the same
/// key, with RSA-2048 against the bare key on as many threads as there are processors.
/// </summary>
internal static class TimeStampBench
{
    private const double LeastOfSigning = 60;
    private const double LeastOfKey = 85;

    public static async Task RunAsync(Bounds bounds)
    {
        var bare = new BarePage();
        await using var live = await LiveAuthority.StartForToolsAsync(bare.Map);
        var question = new WebQuestion(
            live.Url(TimeStampEndpoint.Path),
            "application/timestamp-query",
            TimestampRequest.Create(
                MessageImprint.Of(HashAlgorithmName.SHA256, [1, 2, 3]),
                new BigInteger(1234567890123)
            )
        );
        await CurveAsync(live, bare, question, bounds);
        await RsaAsync(live, question, bounds);
        await live.Get<TimeStampLog>().StopAsync(CancellationToken.None);
        await using var context = live.World.Context();
        Console.WriteLine($"{await context.TimeStamps.CountAsync()} stamps in the log");
    }

    private static async Task CurveAsync(
        LiveAuthority live,
        BarePage bare,
        WebQuestion question,
        Bounds bounds
    )
    {
        bare.Body = new byte[await question.LengthAsync()];
        bare.Signer = await SignerAsync(live);
        var what = $"time stamps, P-256, logged ({bare.Body.Length} octets)";
        await Wrk.AskAsync(question);
        await Wrk.AskAsync(question with { Url = live.Url(BarePage.SigningPath) });
        var signing = new Ratio(what, "bare POST with one P-256 signature");
        await signing.MeasureAsync(
            () => Wrk.RateAsync(question),
            () => Wrk.RateAsync(question with { Url = live.Url(BarePage.SigningPath) })
        );
        signing.Print();
        bounds.AtLeast(signing.Name, signing.Percent, LeastOfSigning, "%");
        var sending = new Ratio(what, "bare Kestrel POST");
        await sending.MeasureAsync(
            () => Wrk.RateAsync(question),
            () => Wrk.RateAsync(question with { Url = live.Url(BarePage.Path) })
        );
        sending.Print();
    }

    private static async Task RsaAsync(LiveAuthority live, WebQuestion question, Bounds bounds)
    {
        await ForeignUnit.OpenAsync(live, Keys.KeyAlgorithm.Rsa2048);
        var signer = await SignerAsync(live);
        var threads = Environment.ProcessorCount;
        await Wrk.AskAsync(question);
        var key = new Ratio(
            "time stamps, RSA-2048, logged",
            string.Create(CultureInfo.InvariantCulture, $"bare RSA-2048 key, {threads} threads")
        );
        await key.MeasureAsync(
            () => Wrk.RateAsync(question),
            () => Stopwatches.RateAsync(threads, async () => await signer.SignAsync(new byte[200]))
        );
        key.Print();
        bounds.AtLeast(key.Name, key.Percent, LeastOfKey, "%");
    }

    /// <summary>The key of the unit that stamps now, as the unit itself has it.</summary>
    private static async Task<ISigner> SignerAsync(LiveAuthority live)
    {
        await using var context = live.World.Context();
        var unit = await context
            .Signers.Where(one => one.Kind == SignerKind.TimeStamp)
            .OrderByDescending(one => one.NotAfter)
            .FirstAsync();
        return await live.Get<ISigningKeys>().OpenAsync(unit.KeyName, CancellationToken.None);
    }
}
