using System.Net;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Network;
using AnTin.CentralSigning.Tests.World;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.CentralSigning.Tests.Network;

public sealed class OcspStatusTests : IDisposable
{
    private static readonly DateTimeOffset Now = SigningWorld.Start.AddDays(3);
    private readonly TestAuthority authority = new(SigningWorld.Start);
    private readonly TestAuthority stranger = new(SigningWorld.Start);

    [Fact]
    public async Task Ask_ResponderSaysGood_IsGood()
    {
        using var http = Saying(authority, id => OcspSingleResponse.Good(id, Now, Now.AddHours(8)));

        (await AskAsync(http)).ShouldBe(CertificateStanding.Good);
        http.ContentType.ShouldBe("application/ocsp-request");
    }

    [Fact]
    public async Task Ask_ResponderSaysRevoked_IsRevoked()
    {
        using var http = Saying(
            authority,
            id =>
                OcspSingleResponse.Revoked(id, Now, Now.AddHours(8), Now.AddDays(-1), reason: null)
        );

        (await AskAsync(http)).ShouldBe(CertificateStanding.Revoked);
    }

    [Fact]
    public async Task Ask_ResponderDoesNotKnow_IsUnknown()
    {
        using var http = Saying(
            authority,
            id => OcspSingleResponse.Unknown(id, Now, Now.AddHours(8))
        );

        (await AskAsync(http)).ShouldBe(CertificateStanding.Unknown);
    }

    [Fact]
    public async Task Ask_AnswerIsOld_IsUnknown()
    {
        using var http = Saying(
            authority,
            id => OcspSingleResponse.Good(id, Now.AddDays(-2), Now.AddDays(-1))
        );

        (await AskAsync(http)).ShouldBe(CertificateStanding.Unknown);
    }

    [Fact]
    public async Task Ask_AnswerSignedByAStranger_IsUnknown()
    {
        using var http = Saying(stranger, id => OcspSingleResponse.Good(id, Now, Now.AddHours(8)));

        (await AskAsync(http)).ShouldBe(CertificateStanding.Unknown);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "30030A0100")]
    [InlineData(HttpStatusCode.OK, "30030A0106")]
    [InlineData(HttpStatusCode.OK, "00")]
    public async Task Ask_NothingOfUse_IsUnknown(HttpStatusCode status, string hex)
    {
        using var http = new ScriptedHttp(_ =>
            Task.FromResult((status, Convert.FromHexString(hex)))
        );

        (await AskAsync(http)).ShouldBe(CertificateStanding.Unknown);
    }

    public void Dispose()
    {
        authority.Dispose();
        stranger.Dispose();
    }

    private static ScriptedHttp Saying(
        TestAuthority responder,
        Func<OcspCertificateId, OcspSingleResponse> say
    ) =>
        new(async body =>
        {
            OcspRequest.TryRead(body, out var request, out _).ShouldBeTrue();
            var answer = await responder
                .Responder()
                .RespondAsync(Now, [say(request!.Certificates[0])], request.Nonce);
            return (HttpStatusCode.OK, answer);
        });

    private async Task<CertificateStanding> AskAsync(ScriptedHttp handler)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        using var key = SoftwareSigner.Generate("P-256");
        var certificate = authority.Issue(
            key.PublicKey.ToArray(),
            "Lò Văn Ước",
            SigningWorld.Start
        );
        Certificate.TryRead(certificate, out _, out _).ShouldBeTrue();
        return await new OcspStatus(
            http,
            new Uri("http://ocsp.example/"),
            new FakeClock(Now)
        ).AskAsync(certificate, authority.Certificate, default);
    }
}
