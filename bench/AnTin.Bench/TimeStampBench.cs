using System.Net.Http.Headers;
using System.Numerics;
using System.Security.Cryptography;
using AnTin.Authority.Timestamping;
using AnTin.Pki.Timestamps;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Bench;

/// <summary>Time stamps, each signed and logged, against a bare endpoint of the same size.</summary>
internal static class TimeStampBench
{
    private const string Type = "application/timestamp-query";

    public static async Task<int> RunAsync()
    {
        if (!Wrk.IsHere)
        {
            return 1;
        }

        var bare = new BarePage();
        await using var live = await LiveAuthority.StartForToolsAsync(bare.Map);
        var imprint = MessageImprint.Of(HashAlgorithmName.SHA256, [1, 2, 3]);
        var query = TimestampRequest.Create(imprint, new BigInteger(1234567890123));
        bare.Body = new byte[await LengthAsync(live.Url("/tsa"), query)];

        await Wrk.PostAsync(live.Url("/tsa"), Type, query);
        var stamps = new Ratio(
            $"time stamps, P-256, logged ({bare.Body.Length} octets)",
            "bare Kestrel POST"
        );
        await stamps.MeasureAsync(
            () => Wrk.PostAsync(live.Url("/tsa"), Type, query),
            () => Wrk.PostAsync(live.Url(BarePage.Path), Type, query)
        );
        stamps.Print();
        await live.Get<TimeStampLog>().StopAsync(CancellationToken.None);
        await using var context = live.World.Context();
        Console.WriteLine($"{await context.TimeStamps.CountAsync()} stamps in the log");
        return 0;
    }

    private static async Task<int> LengthAsync(string url, byte[] body)
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(Type);
        using var response = await http.PostAsync(url, content);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
