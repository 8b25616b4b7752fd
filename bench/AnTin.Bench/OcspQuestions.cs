using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Bench;

/// <summary>Questions about one certificate that was just issued.</summary>
/// <param name="Ready">GET without nonce: the answer is kept ready.</param>
/// <param name="OnDemand">POST with a nonce: each answer is signed anew.</param>
internal sealed record OcspQuestions(WebQuestion Ready, WebQuestion OnDemand)
{
    public static async Task<OcspQuestions> AboutNewAsync(LiveAuthority live)
    {
        var order = await Orders.AddAsync(live.World);
        await live.World.RunAsync();
        await live.RefreshAsync();
        await using var context = live.World.Context();
        var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
        var ca = await context.Cas.SingleAsync(one => one.Id == intent.IssuerId);
        var id = OcspCertificateId.For(
            Certificate.From(ca.Certificate),
            CertificateSerial.Parse(intent.SerialHex)
        );
        return new OcspQuestions(
            new WebQuestion(live.Url("/ocsp/" + PathOf(OcspRequest.Create([id])))),
            new WebQuestion(
                live.Url("/ocsp"),
                "application/ocsp-request",
                OcspRequest.Create([id], RandomNumberGenerator.GetBytes(32))
            )
        );
    }

    /// <summary>A request as RFC 6960 §A.1 puts it into an address.</summary>
    public static string PathOf(byte[] request) =>
        Uri.EscapeDataString(Convert.ToBase64String(request));
}
