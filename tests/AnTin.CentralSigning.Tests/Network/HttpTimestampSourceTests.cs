using System.Net;
using System.Security.Cryptography;
using AnTin.CentralSigning.Network;
using AnTin.CentralSigning.Tests.World;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Evidence;
using AnTin.TestKit;

namespace AnTin.CentralSigning.Tests.Network;

public sealed class HttpTimestampSourceTests : IDisposable
{
    private static readonly byte[] Digest = ActiveSubscriber.HashOf("imprint");
    private readonly TestAuthority authority = new(SigningWorld.Start);
    private readonly LocalTimestamps unit;

    public HttpTimestampSourceTests() =>
        unit = new LocalTimestamps(authority, new FakeClock(SigningWorld.Start));

    [Fact]
    public async Task Stamp_HonestService_GivesATokenOverTheDigest()
    {
        using var http = new ScriptedHttp(async body =>
            (HttpStatusCode.OK, await GrantAsync(body))
        );

        var token = await StampAsync(http);

        TimestampToken.TryRead(token, out var read, out _).ShouldBeTrue();
        read!.Info.Imprint.Digest.ToArray().ShouldBe(Digest);
        http.ContentType.ShouldBe("application/timestamp-query");
    }

    [Fact]
    public async Task Stamp_AnswerToAnotherRequest_IsNotBelieved()
    {
        var other = TimestampRequest.Create(
            MessageImprint.OfDigest(HashAlgorithmName.SHA256, ActiveSubscriber.HashOf("other")),
            nonce: 7
        );
        using var http = new ScriptedHttp(async _ => (HttpStatusCode.OK, await GrantAsync(other)));

        await Should.ThrowAsync<TimestampUnavailableException>(() => StampAsync(http));
    }

    [Fact]
    public async Task Stamp_OldAnswerToTheSameDigest_IsNotBelieved()
    {
        var old = TimestampRequest.Create(
            MessageImprint.OfDigest(HashAlgorithmName.SHA256, Digest),
            nonce: 7
        );
        using var http = new ScriptedHttp(async _ => (HttpStatusCode.OK, await GrantAsync(old)));

        await Should.ThrowAsync<TimestampUnavailableException>(() => StampAsync(http));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "3003020102")]
    [InlineData(HttpStatusCode.OK, "30053003020102")]
    public async Task Stamp_NothingOfUse_IsUnavailable(HttpStatusCode status, string hex)
    {
        using var http = new ScriptedHttp(_ =>
            Task.FromResult((status, Convert.FromHexString(hex)))
        );

        await Should.ThrowAsync<TimestampUnavailableException>(() => StampAsync(http));
    }

    public void Dispose()
    {
        unit.Dispose();
        authority.Dispose();
    }

    private static async Task<byte[]> StampAsync(ScriptedHttp handler)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        return await new HttpTimestampSource(http, new Uri("http://tsa.example/tsa")).StampAsync(
            Digest,
            HashAlgorithmName.SHA256
        );
    }

    private async Task<byte[]> GrantAsync(byte[] body)
    {
        TimestampRequest.TryRead(body, out var request, out _).ShouldBeTrue();
        return TimestampResponse.Grant(await unit.AnswerAsync(request!));
    }
}
