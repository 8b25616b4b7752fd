using System.Net;
using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Pki.Tests;
using AnTin.Pki.Timestamps;
using AnTin.Platform.Evidence;
using AnTin.Signatures.Evidence;

namespace AnTin.Platform.Tests.Evidence;

public sealed class HttpTimestampSourceTests
{
    private static readonly Uri Address = new("http://pki.hoaban.gov.vn/tsa");
    private static readonly byte[] Digest = SHA256.HashData("tài liệu"u8);

    [Fact]
    public async Task Stamp_FromAnAuthority_IsATokenOverTheDigest()
    {
        using var authority = await StampAuthority.CreateAsync();
        using var http = new HttpClient(new Answering(authority.AnswerAsync));

        var token = await new HttpTimestampSource(http, Address).StampAsync(
            Digest,
            HashAlgorithmName.SHA256
        );

        TimestampToken.TryRead(token, out var read, out _).ShouldBeTrue();
        read!
            .Check(MessageImprint.OfDigest(HashAlgorithmName.SHA256, Digest))
            .ShouldBe(TimestampCheck.Intact);
    }

    [Fact]
    public async Task Stamp_OfAnOldQuestion_IsRefused()
    {
        using var authority = await StampAuthority.CreateAsync();
        byte[]? first = null;
        using var http = new HttpClient(
            new Answering(async question => first ??= await authority.AnswerAsync(question))
        );
        var source = new HttpTimestampSource(http, Address);
        await source.StampAsync(Digest, HashAlgorithmName.SHA256);

        var refusal = await Should.ThrowAsync<TimestampUnavailableException>(async () =>
            await source.StampAsync(Digest, HashAlgorithmName.SHA256)
        );

        refusal.Message.ShouldContain("answers another question");
    }

    [Fact]
    public async Task Rejection_IsSaidInTheAuthoritysOwnWords()
    {
        using var http = new HttpClient(
            new Answering(_ =>
                Task.FromResult(
                    TimestampResponse.Reject(TimestampFailure.BadAlgorithm, "SHA-1 is not stamped")
                )
            )
        );

        var refusal = await Should.ThrowAsync<TimestampUnavailableException>(async () =>
            await new HttpTimestampSource(http, Address).StampAsync(
                Digest,
                HashAlgorithmName.SHA256
            )
        );

        refusal.Message.ShouldContain("SHA-1 is not stamped");
    }

    [Fact]
    public async Task AnswerLongerThanTheLimit_IsNoAnswer()
    {
        using var http = new HttpClient(new Answering(_ => Task.FromResult(new byte[2_000])));
        var source = new HttpTimestampSource(
            http,
            Address,
            new EvidenceFetching { MostBytes = 1_000 }
        );

        var refusal = await Should.ThrowAsync<TimestampUnavailableException>(async () =>
            await source.StampAsync(Digest, HashAlgorithmName.SHA256)
        );

        refusal.Message.ShouldContain("did not answer");
    }

    [Fact]
    public async Task AddressThatMayNotBeAsked_IsNotAsked()
    {
        var asked = false;
        using var http = new HttpClient(
            new Answering(_ =>
            {
                asked = true;
                return Task.FromResult(Array.Empty<byte>());
            })
        );
        var source = new HttpTimestampSource(
            http,
            Address,
            new EvidenceFetching { MayAsk = uri => uri.Host == "ca.hoaban.gov.vn" }
        );

        await Should.ThrowAsync<TimestampUnavailableException>(async () =>
            await source.StampAsync(Digest, HashAlgorithmName.SHA256)
        );

        asked.ShouldBeFalse();
    }

    /// <summary>A web server in one function.</summary>
    private sealed class Answering(Func<byte[], Task<byte[]>> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Content!.Headers.ContentType!.MediaType.ShouldBe("application/timestamp-query");
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(
                    await answer(await request.Content.ReadAsByteArrayAsync(cancellationToken))
                ),
            };
        }
    }

    private sealed class StampAuthority(DemoPki pki, SoftwareSigner key, TimestampingUnit unit)
        : IDisposable
    {
        public static async Task<StampAuthority> CreateAsync()
        {
            var hierarchy = await DemoPki.CreateAsync();
            var stampKey = SoftwareSigner.Generate("P-256");
            var certificate = await hierarchy.IssueAsync("TSA_5Y", stampKey);
            return new StampAuthority(
                hierarchy,
                stampKey,
                new TimestampingUnit(
                    certificate,
                    stampKey,
                    ObjectIdentifier.Parse("1.3.6.1.4.1.99999.1"),
                    TimeSpan.FromSeconds(1)
                )
            );
        }

        public async Task<byte[]> AnswerAsync(byte[] question)
        {
            TimestampRequest.TryRead(question, out var request, out _).ShouldBeTrue();
            return TimestampResponse.Grant(
                await unit.StampAsync(request!, DemoPki.Start.AddDays(1), 1)
            );
        }

        public void Dispose()
        {
            pki.Dispose();
            key.Dispose();
        }
    }
}
