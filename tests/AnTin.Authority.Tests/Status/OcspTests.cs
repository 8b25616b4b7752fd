using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Authority.Revocation;
using AnTin.Authority.Signing;
using AnTin.Authority.Status;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Status;

public sealed class OcspTests
{
    [Fact]
    public async Task Get_Good_IsSignedCachedAndTheSameAgain()
    {
        await using var live = await LiveAuthority.StartAsync();
        var (issuer, certificate) = await Issued(live);
        using var http = new HttpClient();
        var address = Address(
            live,
            OcspRequest.Create([OcspCertificateId.For(issuer, certificate.Serial)])
        );

        using var first = await http.GetAsync(address);
        using var second = await http.GetAsync(address);

        var body = await first.Content.ReadAsByteArrayAsync();
        var answer = Read(body);
        answer.Find(issuer, certificate.Serial)!.Status.ShouldBe(OcspCertificateStatus.Good);
        answer.IsSignedBy(answer.Certificates.Single().PublicKey).ShouldBeTrue();
        answer.Certificates.Single().IsSignedBy(issuer.PublicKey).ShouldBeTrue();
        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/ocsp-response");
        first.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(300));
        first.Content.Headers.Expires.ShouldBe(answer.Responses[0].NextUpdate);
        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        (await second.Content.ReadAsByteArrayAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task Get_WithTheTagOfTheAnswer_NotModified()
    {
        await using var live = await LiveAuthority.StartAsync();
        var (issuer, certificate) = await Issued(live);
        using var http = new HttpClient();
        var address = Address(
            live,
            OcspRequest.Create([OcspCertificateId.For(issuer, certificate.Serial)])
        );
        using var first = await http.GetAsync(address);
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        question.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await http.SendAsync(question);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Revoked_WhileTheAnswerIsCached_IsSeenAtOnce()
    {
        await using var live = await LiveAuthority.StartAsync();
        var (issuer, certificate) = await Issued(live);
        using var http = new HttpClient();
        var address = Address(
            live,
            OcspRequest.Create([OcspCertificateId.For(issuer, certificate.Serial)])
        );
        await http.GetByteArrayAsync(address);

        await live.Get<Revoke>()
            .RunAsync(
                [
                    new RevocationWish(
                        "state-g1",
                        certificate.Serial.ToString(),
                        RevocationCode.Find("LK")!
                    ),
                ],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );

        var single = Read(await http.GetByteArrayAsync(address)).Responses.Single();
        single.Status.ShouldBe(OcspCertificateStatus.Revoked);
        single.Reason.ShouldBe(Pki.Revocation.RevocationReason.KeyCompromise);
        single.ArchiveCutoff.ShouldNotBeNull();
    }

    [Fact]
    public async Task HalfLifeOver_ANewAnswerIsSigned()
    {
        await using var live = await LiveAuthority.StartAsync();
        var (issuer, certificate) = await Issued(live);
        using var http = new HttpClient();
        var address = Address(
            live,
            OcspRequest.Create([OcspCertificateId.For(issuer, certificate.Serial)])
        );
        var first = Read(await http.GetByteArrayAsync(address));
        live.World.Clock.Advance(TimeSpan.FromMinutes(30));

        var second = Read(await http.GetByteArrayAsync(address));

        second.ProducedAt.ShouldBe(first.ProducedAt + TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task T2_UnknownSerial_IsUnknownAndCounted()
    {
        await using var live = await LiveAuthority.StartAsync();
        var issuer = await Issuer(live);
        var nonce = RandomNumberGenerator.GetBytes(32);
        var request = OcspRequest.Create(
            [OcspCertificateId.For(issuer, CertificateSerial.CreateRandom())],
            nonce
        );

        var answer = Read(await Post(live, request));

        answer.Responses.Single().Status.ShouldBe(OcspCertificateStatus.Unknown);
        answer.Nonce.ToArray().ShouldBe(nonce);
        live.Get<OcspDesk>().UnknownSerials.ShouldBe(1);
    }

    [Fact]
    public async Task T2_FloodOfUnknownSerials_IsCountedAndToldOnceAMinute()
    {
        await using var live = await LiveAuthority.StartAsync();
        var issuer = await Issuer(live);

        await AskAsync(3);
        live.World.Clock.Advance(TimeSpan.FromSeconds(59));
        await AskAsync(4);
        live.Log.Lines.Count.ShouldBe(1);
        live.World.Clock.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(5);

        live.Log.Lines.Count.ShouldBe(2);
        live.Log.Lines[0].ShouldContain("asked 1 times");
        live.Log.Lines[1].ShouldContain("asked 7 times");
        live.Get<OcspDesk>().UnknownSerials.ShouldBe(12);

        async Task AskAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await Post(
                    live,
                    OcspRequest.Create([
                        OcspCertificateId.For(issuer, CertificateSerial.CreateRandom()),
                    ])
                );
            }
        }
    }

    [Fact]
    public async Task T4_IntentWithoutCertificate_HasStatus()
    {
        await using var live = await LiveAuthority.StartAsync();
        var order = await Orders.AddAsync(live.World);
        live.World.Probe.At = Authority.Issuance.IssuanceStep.IntentInJournal;
        await Should.ThrowAsync<OperationCanceledException>(live.World.RunAsync());
        await using var context = live.World.Context();
        var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
        (
            await context.Certificates.AnyAsync(one => one.IntentSequence == intent.Sequence)
        ).ShouldBeFalse();

        var request = OcspRequest.Create([
            OcspCertificateId.For(await Issuer(live), CertificateSerial.Parse(intent.SerialHex)),
        ]);

        Read(await Post(live, request))
            .Responses.Single()
            .Status.ShouldBe(OcspCertificateStatus.Good);
    }

    [Fact]
    public async Task Post_ThreeQuestions_ThreeAnswersInOrder()
    {
        await using var live = await LiveAuthority.StartAsync();
        var (issuer, certificate) = await Issued(live);
        var ids = new[]
        {
            OcspCertificateId.For(issuer, CertificateSerial.Parse("0A")),
            OcspCertificateId.For(issuer, certificate.Serial, HashAlgorithmName.SHA256),
            OcspCertificateId.For(issuer, certificate.Serial, HashAlgorithmName.SHA1),
        };

        var answer = Read(await Post(live, OcspRequest.Create(ids)));

        answer
            .Responses.Select(one => one.Status)
            .ShouldBe([
                OcspCertificateStatus.Unknown,
                OcspCertificateStatus.Good,
                OcspCertificateStatus.Good,
            ]);
        answer.Responses[1].Certificate.Encoded.ToArray().ShouldBe(ids[1].Encoded.ToArray());
    }

    [Fact]
    public async Task Post_AboutAForeignCa_Unauthorized()
    {
        await using var live = await LiveAuthority.StartAsync();
        await using var other = await AuthorityWorld.CreateAsync("elsewhere.hoaban.gov.vn");
        await using var context = other.Context();
        var foreign = Certificate.From(
            (await context.Cas.SingleAsync(ca => ca.Id == "state-g1")).Certificate
        );

        var answer = await Post(
            live,
            OcspRequest.Create([OcspCertificateId.For(foreign, CertificateSerial.Parse("01"))])
        );

        answer.ShouldBe(OcspResponder.Error(OcspResponseStatus.Unauthorized));
    }

    [Theory]
    [InlineData("30", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task Post_Rubbish_MalformedRequest(string hex, HttpStatusCode status)
    {
        await using var live = await LiveAuthority.StartAsync();
        using var http = new HttpClient();

        using var response = await http.PostAsync(
            live.Url("/ocsp"),
            Body(Convert.FromHexString(hex))
        );

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(
            OcspResponder.Error(OcspResponseStatus.MalformedRequest)
        );
    }

    [Fact]
    public async Task Post_TooLongOrOfAnotherType_IsTurnedAway()
    {
        await using var live = await LiveAuthority.StartAsync();
        using var http = new HttpClient();

        using var tooLong = await http.PostAsync(
            live.Url("/ocsp"),
            Body(new byte[OcspRequest.Limit + 1])
        );
        using var otherType = await http.PostAsync(live.Url("/ocsp"), new ByteArrayContent([1]));

        tooLong.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        otherType.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task T21_SignerAtHalfLife_RenewsItselfOnTheSameKey()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        SignerRecord before;
        await using (var context = world.Context())
        {
            before = await context
                .Signers.AsNoTracking()
                .SingleAsync(signer => signer.Kind == SignerKind.Ocsp);
        }

        (await world.Get<SignerRenewal>().RunAsync(CancellationToken.None)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromDays(45));
        (await world.Get<SignerRenewal>().RunAsync(CancellationToken.None)).ShouldBe(1);

        await using var later = world.Context();
        var after = await later.Signers.SingleAsync(signer => signer.Kind == SignerKind.Ocsp);
        var (old, renewed) = (
            Certificate.From(before.Certificate),
            Certificate.From(after.Certificate)
        );
        renewed.PublicKey.Encoded.ToArray().ShouldBe(old.PublicKey.Encoded.ToArray());
        renewed.Serial.ShouldNotBe(old.Serial);
        renewed.Validity.NotBefore.ShouldBe(AuthorityWorld.Start + TimeSpan.FromDays(45));
        renewed.HasOcspNoCheck.ShouldBeTrue();
    }

    private static async Task<(Certificate Issuer, Certificate Certificate)> Issued(
        LiveAuthority live
    )
    {
        var order = await Orders.AddAsync(live.World);
        await live.World.RunAsync();
        await live.RefreshAsync();
        await using var context = live.World.Context();
        var intent = await context
            .Intents.Include(one => one.Certificate)
            .SingleAsync(one => one.OrderId == order.OrderId);
        return (await Issuer(live), Certificate.From(intent.Certificate!.Certificate));
    }

    private static async Task<Certificate> Issuer(LiveAuthority live)
    {
        await using var context = live.World.Context();
        return Certificate.From(
            (await context.Cas.SingleAsync(ca => ca.Id == "state-g1")).Certificate
        );
    }

    private static string Address(LiveAuthority live, byte[] request) =>
        live.Url($"/ocsp/{Uri.EscapeDataString(Convert.ToBase64String(request))}");

    private static async Task<byte[]> Post(LiveAuthority live, byte[] request)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(live.Url("/ocsp"), Body(request));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static ByteArrayContent Body(byte[] request)
    {
        var content = new ByteArrayContent(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-request");
        return content;
    }

    private static OcspResponse Read(byte[] body)
    {
        OcspResponse.TryRead(body, out var response, out var error).ShouldBeTrue(error?.ToString());
        response!.Status.ShouldBe(OcspResponseStatus.Successful);
        return response;
    }
}
