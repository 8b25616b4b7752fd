using System.Net.Http.Headers;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Bench;

/// <summary>OCSP answers against a bare endpoint of the same size: kept ready by GET, signed on demand by POST.</summary>
internal static class OcspBench
{
    private const string Type = "application/ocsp-request";

    public static async Task<int> RunAsync()
    {
        if (!Wrk.IsHere)
        {
            return 1;
        }

        var bare = new BarePage();
        await using var live = await LiveAuthority.StartForToolsAsync(bare.Map);
        var id = await QuestionAsync(live);
        var get = live.Url(
            $"/ocsp/{Uri.EscapeDataString(Convert.ToBase64String(OcspRequest.Create([id])))}"
        );
        var post = OcspRequest.Create([id], RandomNumberGenerator.GetBytes(32));

        using var http = new HttpClient();
        bare.Body = new byte[(await http.GetByteArrayAsync(get)).Length];
        await Wrk.GetAsync(get);
        var ready = new Ratio(
            $"OCSP GET, kept ready ({bare.Body.Length} octets)",
            "bare Kestrel GET"
        );
        await ready.MeasureAsync(
            () => Wrk.GetAsync(get),
            () => Wrk.GetAsync(live.Url(BarePage.Path))
        );
        ready.Print();

        bare.Body = new byte[await LengthAsync(http, live.Url("/ocsp"), post)];
        await Wrk.PostAsync(live.Url("/ocsp"), Type, post);
        var signed = new Ratio(
            $"OCSP POST with nonce, P-256 ({bare.Body.Length} octets)",
            "bare Kestrel POST"
        );
        await signed.MeasureAsync(
            () => Wrk.PostAsync(live.Url("/ocsp"), Type, post),
            () => Wrk.PostAsync(live.Url(BarePage.Path), Type, post)
        );
        signed.Print();
        return 0;
    }

    private static async Task<int> LengthAsync(HttpClient http, string url, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(Type);
        using var response = await http.PostAsync(url, content);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private static async Task<OcspCertificateId> QuestionAsync(LiveAuthority live)
    {
        var order = await Orders.AddAsync(live.World);
        await live.World.RunAsync();
        await live.RefreshAsync();
        await using var context = live.World.Context();
        var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
        var ca = await context.Cas.SingleAsync(one => one.Id == intent.IssuerId);
        return OcspCertificateId.For(
            Certificate.From(ca.Certificate),
            CertificateSerial.Parse(intent.SerialHex)
        );
    }
}
