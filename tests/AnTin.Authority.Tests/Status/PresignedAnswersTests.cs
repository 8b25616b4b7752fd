using System.Security.Cryptography;
using AnTin.Authority.Issuance;
using AnTin.Authority.Revocation;
using AnTin.Authority.Signing;
using AnTin.Authority.Status;
using AnTin.Authority.Status.Presigned;
using AnTin.Keys;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnTin.Authority.Tests.Status;

public sealed class PresignedAnswersTests
{
    [Theory]
    [InlineData("SHA1")]
    [InlineData("SHA256")]
    public async Task Run_AnswerLiesUnderThePathGetAsksFor(string hash)
    {
        await using var live = await StartAsync();
        var (issuer, serial) = await IssueAsync(live);

        await RunAsync(live);

        // Octet by octet what a client sends, unescaped; some end in a slash and have no file.
        var request = OcspRequest.Create([
            OcspCertificateId.For(issuer, serial, new HashAlgorithmName(hash)),
        ]);
        var base64 = Convert.ToBase64String(request);
        var path = Path.Combine(live.World.Root, "status", "ocsp", base64);
        File.Exists(path).ShouldBe(!base64.EndsWith('/'));
        if (File.Exists(path))
        {
            var answer = Read(path);
            OcspVerifier.Check(answer, issuer).IsAuthentic.ShouldBeTrue();
            answer.Find(issuer, serial)!.Status.ShouldBe(OcspCertificateStatus.Good);
            answer.Nonce.IsEmpty.ShouldBeTrue();
            new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ShouldBe(
                answer.Responses[0].ThisUpdate
            );
            (answer.Responses[0].NextUpdate - answer.Responses[0].ThisUpdate).ShouldBe(
                TimeSpan.FromHours(8)
            );
            File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task T2_FilesAreThoseOfSerialsOnRecordAndNoOther()
    {
        await using var live = await StartAsync();
        await IssueAsync(live);
        await IssueAsync(live);
        var issuer = await IssuerAsync(live);
        using var http = new HttpClient();
        var unknown = OcspRequest.Create([
            OcspCertificateId.For(issuer, CertificateSerial.CreateRandom()),
        ]);
        await http.GetByteArrayAsync(
            live.Url($"/ocsp/{Uri.EscapeDataString(Convert.ToBase64String(unknown))}")
        );

        await RunAsync(live);

        var known = live.Get<StatusIndex>()
            .Of("state-g1")
            .SelectMany(one =>
                AnswerKey.Hashes.Select(hash =>
                    PathOf(live, OcspCertificateId.For(issuer, one.Key.ToSerial(), hash))
                )
            )
            .OfType<string>()
            .ToList();
        known.Count.ShouldBeGreaterThanOrEqualTo(4);
        live.Get<AnswerFiles>().All().ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public async Task T4_IntentWithoutCertificate_HasItsFile()
    {
        await using var live = await StartAsync();
        var order = await Orders.AddAsync(live.World);
        live.World.Probe.At = IssuanceStep.IntentInJournal;
        await Should.ThrowAsync<OperationCanceledException>(live.World.RunAsync());
        await live.RefreshAsync();
        await RunAsync(live);

        await using var context = live.World.Context();
        var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
        var issuer = await IssuerAsync(live);
        var serial = CertificateSerial.Parse(intent.SerialHex);

        // One question in 64 ends in a slash and has no file; OcspTests.T4_* asks the desk itself.
        if (PathOf(live, OcspCertificateId.For(issuer, serial)) is { } path)
        {
            Read(path).Find(issuer, serial)!.Status.ShouldBe(OcspCertificateStatus.Good);
        }
    }

    [Fact]
    public async Task Revoked_FileSaysSoWhenTheActReturns()
    {
        await using var live = await StartAsync();
        var (issuer, serial) = await IssueWithFileAsync(live);
        await RunAsync(live);

        await RevokeAsync(live, serial);

        var single = Read(PathOf(live, OcspCertificateId.For(issuer, serial))!).Responses[0];
        single.Status.ShouldBe(OcspCertificateStatus.Revoked);
        single.Reason.ShouldBe(Pki.Revocation.RevocationReason.KeyCompromise);
        (await RunAsync(live)).ShouldBe(0);
    }

    [Fact]
    public async Task T20_RevokedWhileNoKeySigns_TheGoodAnswerIsTakenAway()
    {
        var isAway = false;
        await using var live = await StartAsync(() =>
        {
            if (isAway)
            {
                throw new KeyStoreException("Thiết bị vắng mặt.", "The module is away.");
            }
        });
        var (issuer, serial) = await IssueWithFileAsync(live);
        await RunAsync(live);
        var path = PathOf(live, OcspCertificateId.For(issuer, serial))!;
        File.Exists(path).ShouldBeTrue();
        isAway = true;

        await RevokeAsync(live, serial);
        File.Exists(path).ShouldBeFalse();

        isAway = false;
        await RunAsync(live);
        Read(path).Responses[0].Status.ShouldBe(OcspCertificateStatus.Revoked);
    }

    [Fact]
    public async Task T10_RenewedByHalfLife_NotBeforeAThird()
    {
        await using var live = await StartAsync();
        await IssueAsync(live);
        var all = await RunAsync(live);
        live.World.Clock.Advance(TimeSpan.FromHours(8 / 3d));
        (await RunAsync(live)).ShouldBe(0);

        live.World.Clock.Advance(TimeSpan.FromHours(8 / 6d));

        (await RunAsync(live)).ShouldBe(all);
        live.Get<AnswerFiles>()
            .All()
            .ShouldAllBe(path => Read(path).ProducedAt == live.World.Clock.GetUtcNow());
    }

    [Fact]
    public async Task SignerEnds_NoFileOutlivesIt()
    {
        await using var live = await StartAsync();
        await IssueAsync(live);
        DateTimeOffset end;
        await using (var context = live.World.Context())
        {
            end = (await context.Signers.SingleAsync(one => one.Id == "ocsp-state-g1")).NotAfter;
        }

        live.World.Clock.Set(end - TimeSpan.FromHours(1));
        (await RunAsync(live)).ShouldBeGreaterThan(0);
        live.Get<AnswerFiles>()
            .All()
            .ShouldAllBe(path => Read(path).Responses[0].NextUpdate == end);

        live.World.Clock.Set(end - TimeSpan.FromMinutes(5));
        await RunAsync(live);
        live.Get<AnswerFiles>().All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Adopt_FilesOfTheProcessBefore_AreKeptAndNotSignedAgain()
    {
        await using var live = await StartAsync();
        await IssueAsync(live);
        var all = await RunAsync(live);

        using var next = Another(live);
        await next.AdoptAsync(CancellationToken.None);

        next.Count.ShouldBe(all);
        (await next.RunAsync(CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Adopt_BrokenMovedForeignAndHalfWrittenFiles_AreDeleted()
    {
        await using var live = await StartAsync();
        var (issuer, serial) = await IssueWithFileAsync(live);
        var all = await RunAsync(live);
        var good = PathOf(live, OcspCertificateId.For(issuer, serial))!;
        var root = live.Get<AnswerFiles>().Root;
        File.Copy(good, Path.Combine(root, "MEUwQzBB"));
        await File.WriteAllBytesAsync($"{good}.0123.new", [0x30]);
        await File.WriteAllBytesAsync(good, []);

        using var next = Another(live);
        await next.AdoptAsync(CancellationToken.None);

        next.Count.ShouldBe(all - 1);
        live.Get<AnswerFiles>().All().Count().ShouldBe(all - 1);
        (await next.RunAsync(CancellationToken.None)).ShouldBe(1);
        Read(good).Find(issuer, serial).ShouldNotBeNull();
    }

    [Fact]
    public async Task Adopt_GoodAnswerOfARevokedCertificate_IsDeleted()
    {
        await using var live = await StartAsync();
        var (issuer, serial) = await IssueWithFileAsync(live);
        await RunAsync(live);
        var path = PathOf(live, OcspCertificateId.For(issuer, serial))!;
        var old = await File.ReadAllBytesAsync(path);
        await RevokeAsync(live, serial);
        await File.WriteAllBytesAsync(path, old);

        using var next = Another(live);
        await next.AdoptAsync(CancellationToken.None);

        File.Exists(path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("300FFFFF01", "MA///wE=", "MA/wE=")]
    [InlineData("3003FFFFFF0102", "MAP///8BAg==", "MAP/8BAg==")]
    public void PathOf_SlashesInARow_AreOneAsFileSystemsHaveIt(
        string hex,
        string base64,
        string path
    )
    {
        var files = new AnswerFiles(new Authority.Crls.StatusDirectory("/srv/status"));
        Convert.ToBase64String(Convert.FromHexString(hex)).ShouldBe(base64);

        files.PathOf(Convert.FromHexString(hex)).ShouldBe($"/srv/status/ocsp/{path}");
    }

    [Theory]
    [InlineData("01")]
    [InlineData("7F00000000000000000000000000000000000001")]
    [InlineData("00FF112233445566778899AABBCCDDEEFF")]
    public void SerialKey_ThereAndBack_IsTheSameSerial(string hex)
    {
        var serial = CertificateSerial.FromContent(Convert.FromHexString(hex));

        SerialKey.TryFrom(serial.Content, out var key).ShouldBeTrue();

        key.ToSerial().ShouldBe(serial);
    }

    /// <summary>Without the worker: tests say when it looks.</summary>
    private static async Task<LiveAuthority> StartAsync(Action? guard = null)
    {
        var live = await LiveAuthority.StartNamedAsync(services =>
        {
            services.AddSingleton<AnswerFiles>();
            services.AddSingleton<PresignedAnswers>();
            services.AddSingleton<IStatusListener>(provider =>
                provider.GetRequiredService<PresignedAnswers>()
            );
            if (guard is not null)
            {
                services.AddSingleton<ISigningKeys>(provider => new GuardedKeys(
                    new StoreSigningKeys(provider.GetRequiredService<IKeyStore>()),
                    guard
                ));
            }
        });
        await live.RefreshAsync();
        await live.Get<PresignedAnswers>().AdoptAsync(CancellationToken.None);
        return live;
    }

    private static PresignedAnswers Another(LiveAuthority live) =>
        new(
            live.Get<RespondingCas>(),
            live.Get<StatusIndex>(),
            live.Get<AnswerFiles>(),
            live.Get<AuthoritySettings>(),
            live.World.Clock,
            NullLogger<PresignedAnswers>.Instance
        );

    private static Task<int> RunAsync(LiveAuthority live) =>
        live.Get<PresignedAnswers>().RunAsync(CancellationToken.None);

    private static string? PathOf(LiveAuthority live, OcspCertificateId question) =>
        live.Get<AnswerFiles>().PathOf(OcspRequest.Create([question]));

    private static OcspResponse Read(string path)
    {
        OcspResponse
            .TryRead(File.ReadAllBytes(path), out var response, out var error)
            .ShouldBeTrue(error?.ToString());
        return response!;
    }

    private static async Task<Certificate> IssuerAsync(LiveAuthority live)
    {
        await using var context = live.World.Context();
        return Certificate.From(
            (await context.Cas.SingleAsync(ca => ca.Id == "state-g1")).Certificate
        );
    }

    /// <summary>One question in 64 ends in a slash and has no file (RFC 5019 §5): such a serial is passed over.</summary>
    private static async Task<(Certificate Issuer, CertificateSerial Serial)> IssueWithFileAsync(
        LiveAuthority live
    )
    {
        while (true)
        {
            var (issuer, serial) = await IssueAsync(live);
            if (PathOf(live, OcspCertificateId.For(issuer, serial)) is not null)
            {
                return (issuer, serial);
            }
        }
    }

    private static async Task<(Certificate Issuer, CertificateSerial Serial)> IssueAsync(
        LiveAuthority live
    )
    {
        var order = await Orders.AddAsync(live.World);
        await live.World.RunAsync();
        await live.RefreshAsync();
        await using var context = live.World.Context();
        var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
        return (await IssuerAsync(live), CertificateSerial.Parse(intent.SerialHex));
    }

    private static Task RevokeAsync(LiveAuthority live, CertificateSerial serial) =>
        live.Get<Revoke>()
            .RunAsync(
                [new RevocationWish("state-g1", serial.ToString(), RevocationCode.Find("LK")!)],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
}
