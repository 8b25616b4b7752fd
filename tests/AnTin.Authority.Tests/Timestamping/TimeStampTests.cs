using System.Net;
using System.Net.Http.Headers;
using System.Numerics;
using System.Security.Cryptography;
using AnTin.Authority.Timestamping;
using AnTin.Pki.Der;
using AnTin.Pki.Timestamps;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Authority.Tests.Timestamping;

public sealed class TimeStampTests
{
    private static readonly byte[] Data = [1, 2, 3];

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public async Task Post_AnyShaTwo_StampsWithNonceAndCertificate(string hash)
    {
        await using var live = await LiveAuthority.StartAsync();
        var imprint = MessageImprint.Of(new HashAlgorithmName(hash), Data);

        var answer = await Ask(live, TimestampRequest.Create(imprint, new BigInteger(123456789)));

        answer.Status.ShouldBe(TimestampStatus.Granted);
        TimestampToken
            .TryRead(answer.Token, out var token, out var error)
            .ShouldBeTrue(error?.ToString());
        token!.Info.Imprint.Matches(imprint).ShouldBeTrue();
        token.Info.Policy.Dotted.ShouldBe("2.16.704.1.1.1.1.2");
        token.Info.Accuracy.ShouldBe(TimeSpan.FromSeconds(1));
        new BigInteger(token.Info.Nonce.Span, isBigEndian: true).ShouldBe(
            new BigInteger(123456789)
        );
        (token.Info.Time - live.World.Clock.GetUtcNow())
            .Duration()
            .ShouldBeLessThan(TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Post_ShaOne_BadAlgorithm()
    {
        await using var live = await LiveAuthority.StartAsync();

        var answer = await Ask(
            live,
            TimestampRequest.Create(MessageImprint.Of(HashAlgorithmName.SHA1, Data))
        );

        answer.Status.ShouldBe(TimestampStatus.Rejection);
        answer.Failure.ShouldBe(TimestampFailure.BadAlgorithm);
    }

    [Fact]
    public async Task Post_AnotherPolicy_UnacceptedPolicy()
    {
        await using var live = await LiveAuthority.StartAsync();
        var imprint = MessageImprint.Of(HashAlgorithmName.SHA256, Data);

        var answer = await Ask(
            live,
            TimestampRequest.Create(imprint, policy: ObjectIdentifier.Parse("1.2.3.4"))
        );

        answer.Failure.ShouldBe(TimestampFailure.UnacceptedPolicy);
    }

    [Fact]
    public async Task Post_Rubbish_BadDataFormat()
    {
        await using var live = await LiveAuthority.StartAsync();

        (await Ask(live, [0x30, 0x80])).Failure.ShouldBe(TimestampFailure.BadDataFormat);
    }

    [Fact]
    public async Task Post_TooLongOrOfAnotherType_IsTurnedAway()
    {
        await using var live = await LiveAuthority.StartAsync();
        using var http = new HttpClient();

        using var tooLong = await http.PostAsync(
            live.Url("/tsa"),
            Body(new byte[TimestampRequest.Limit + 1])
        );
        using var otherType = await http.PostAsync(live.Url("/tsa"), new ByteArrayContent([1]));

        tooLong.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        otherType.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Get_Browser_ReadsWhatThisIs()
    {
        await using var live = await LiveAuthority.StartAsync();
        using var http = new HttpClient();

        (await http.GetStringAsync(live.Url("/tsa"))).ShouldContain("Dịch vụ cấp dấu thời gian");
    }

    [Fact]
    public async Task T15_ClockJumps_TimeNotAvailable()
    {
        await using var live = await LiveAuthority.StartAsync();
        live.World.Clock.Advance(TimeSpan.FromSeconds(5));
        await live.Get<ClockWatch>().MeasureAsync(CancellationToken.None);
        var imprint = MessageImprint.Of(HashAlgorithmName.SHA256, Data);

        var answer = await Ask(live, TimestampRequest.Create(imprint));

        answer.Failure.ShouldBe(TimestampFailure.TimeNotAvailable);
    }

    [Fact]
    public async Task T15_ReferenceAgreesAgain_TrustReturns()
    {
        var clock = new TestKit.FakeClock(AuthorityWorld.Start);
        var reference = new FixedReference();
        using var watch = new ClockWatch(
            clock,
            TimeSpan.FromSeconds(1),
            reference,
            NullLogger<ClockWatch>.Instance
        );
        reference.Offset = TimeSpan.FromSeconds(-3);
        await watch.MeasureAsync(CancellationToken.None);
        watch.Trusted.ShouldBeFalse();

        reference.Offset = TimeSpan.FromMilliseconds(20);
        await watch.MeasureAsync(CancellationToken.None);

        watch.Trusted.ShouldBeTrue();
    }

    [Fact]
    public async Task Log_EveryStamp_IsWrittenDown()
    {
        await using var live = await LiveAuthority.StartAsync();
        var imprint = MessageImprint.Of(HashAlgorithmName.SHA256, Data);
        var answer = await Ask(live, TimestampRequest.Create(imprint));
        TimestampToken.TryRead(answer.Token, out var token, out _).ShouldBeTrue();

        await live.Get<TimeStampLog>().StopAsync(CancellationToken.None);

        await using var context = live.World.Context();
        var stamp = await context.TimeStamps.SingleAsync();
        new BigInteger(stamp.Serial, isUnsigned: true, isBigEndian: true).ShouldBe(
            token!.Info.Serial
        );
        stamp.ImprintStart.ShouldBe(imprint.Digest[..16].ToArray());
    }

    [Fact]
    public void Ntp_AnswerOfRfc4330_GivesOurLead()
    {
        // T1 = sent, T2 = T3 = 2 s later by the server's clock, T4 = sent + 1 s: the server leads by 1.5 s.
        var sent = new DateTimeOffset(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);
        var answer = new byte[48];
        (answer[0], answer[1]) = (0x24, 1);
        var seconds = (uint)
            (
                sent.AddSeconds(2) - new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero)
            ).TotalSeconds;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(32), seconds);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(40), seconds);

        NtpReference.Offset(answer, sent, sent.AddSeconds(1)).ShouldBe(TimeSpan.FromSeconds(-1.5));
    }

    private static async Task<TimestampResponse> Ask(LiveAuthority live, byte[] request)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(live.Url("/tsa"), Body(request));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/timestamp-reply");
        TimestampResponse
            .TryRead(await response.Content.ReadAsByteArrayAsync(), out var answer, out var error)
            .ShouldBeTrue(error?.ToString());
        return answer!;
    }

    private static ByteArrayContent Body(byte[] request)
    {
        var content = new ByteArrayContent(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        return content;
    }

    private sealed class FixedReference : IClockReference
    {
        public TimeSpan? Offset { get; set; }

        public Task<TimeSpan?> OffsetAsync(CancellationToken cancellation) =>
            Task.FromResult(Offset);
    }
}
