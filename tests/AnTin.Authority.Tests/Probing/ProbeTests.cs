using AnTin.Authority.Probing;
using AnTin.Pki.Ocsp;
using AnTin.TestKit;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Probing;

/// <summary>The probe in front of a service that is well, and in front of services that are not.</summary>
public sealed class ProbeTests
{
    [Fact]
    public async Task Run_EverythingWell_EveryLineIsGood()
    {
        await using var world = await ProbedWorld.MakeAsync();

        var findings = await world.RunAsync();

        findings.ShouldAllBe(one => one.Verdict == ProbeVerdict.Good, Text(findings));
        findings
            .Select(one => one.Check)
            .Distinct()
            .ShouldBe(["crl", "ocsp-get", "ocsp-post", "tsa"]);
        findings.Count(one => one.Check == "crl").ShouldBe(1 + 17 + 17);
        findings
            .First(one => one.Target.EndsWith("/root-g1.crl", StringComparison.Ordinal))
            .Number.ShouldBe(1);
    }

    [Theory]
    [InlineData(14.3, ProbeVerdict.Good)]
    [InlineData(14.4, ProbeVerdict.Alarm)]
    public async Task T10_ListNotRenewed_IsAnAlarmFromSixtyPercentOn(
        double hours,
        ProbeVerdict verdict
    )
    {
        await using var world = await ProbedWorld.MakeAsync();
        world.Live.World.Clock.Advance(TimeSpan.FromHours(hours));

        var list = (await world.RunAsync()).Single(one => IsList(one, "state-g1"));

        list.Verdict.ShouldBe(verdict, list.Says.English);
        list.LifeOver!.Value.ShouldBe(hours / 24, 0.0001);
    }

    [Fact]
    public async Task T11_ListOfAnotherCaBehindTheAddress_IsAnAlarm()
    {
        await using var world = await ProbedWorld.MakeAsync();
        File.Copy(world.ListPath("services-g1"), world.ListPath("state-g1"), overwrite: true);

        var findings = await world.RunAsync();

        var wrong = findings.Single(one => one.Verdict != ProbeVerdict.Good);
        wrong.Target.ShouldEndWith("/state-g1.crl");
        wrong.Says.English.ShouldContain("not of CN=CA phục vụ các cơ quan Nhà nước");
        wrong.Says.English.ShouldContain("the signature does not verify");
    }

    [Fact]
    public async Task Number_WentBack_IsAnAlarmUntilItGrowsAgain()
    {
        await using var world = await ProbedWorld.MakeAsync();
        var old = await File.ReadAllBytesAsync(world.ListPath("state-g1"));
        world.Live.World.Clock.Advance(TimeSpan.FromHours(12));
        await world.Live.PublishAsync();
        (await world.RunAsync()).ShouldAllBe(one => one.Verdict == ProbeVerdict.Good);

        await File.WriteAllBytesAsync(world.ListPath("state-g1"), old);

        for (var i = 0; i < 2; i++)
        {
            var list = (await world.RunAsync()).Single(one => IsList(one, "state-g1"));
            list.Verdict.ShouldBe(ProbeVerdict.Alarm);
            list.Says.English.ShouldBe("number 1 went back, it was 2 before");
        }
    }

    [Fact]
    public async Task ShardOfAnotherNumberBehindTheAddress_IsAnAlarm()
    {
        await using var world = await ProbedWorld.MakeAsync();
        File.Copy(world.ListPath("state-g1", 3), world.ListPath("state-g1", 4), overwrite: true);

        var wrong = (await world.RunAsync()).Single(one => one.Verdict != ProbeVerdict.Good);

        wrong.Target.ShouldEndWith("/state-g1-4.crl");
        wrong.Says.English.ShouldBe("its scope is not that of this address");
    }

    [Fact]
    public async Task StatusOtherThanKnown_IsAnAlarmOfListsAndResponder()
    {
        await using var world = await ProbedWorld.MakeAsync();

        var findings = await world.RunAsync(believesRevoked: true);

        var checks = findings
            .Where(one => one.Verdict == ProbeVerdict.Alarm)
            .Select(one => one.Check);
        checks.Order(StringComparer.Ordinal).ShouldBe(["crl", "crl", "ocsp-get", "ocsp-post"]);
        findings
            .First(one => one.Check == "ocsp-get" && one.Verdict == ProbeVerdict.Alarm)
            .Says.English.ShouldBe("answered Good, must be Revoked");
    }

    [Theory]
    [InlineData(1.9, ProbeVerdict.Good)]
    [InlineData(3, ProbeVerdict.Alarm)]
    public async Task T15_ClockOfTheUnitAway_IsAnAlarmBeyondItsAccuracyAndOurs(
        double seconds,
        ProbeVerdict verdict
    )
    {
        await using var world = await ProbedWorld.MakeAsync();
        var own = new FakeClock(AuthorityWorld.Start + TimeSpan.FromSeconds(seconds));

        var stamp = (await world.RunAsync(clock: own)).Single(one => one.Check == "tsa");

        stamp.Verdict.ShouldBe(verdict, stamp.Says.English);
        stamp.ClockOffset.ShouldBe(TimeSpan.FromSeconds(-seconds));
    }

    [Fact]
    public async Task NonceLost_IsAnAlarm()
    {
        await using var world = await ProbedWorld.MakeAsync();

        var findings = await world.RunAsync(handler: new WithoutNonce());

        findings
            .Where(one => one.Verdict == ProbeVerdict.Alarm)
            .ShouldAllBe(one =>
                one.Check == "ocsp-post"
                && one.Says.English == "the nonce is not that of the question"
            );
        findings.Count(one => one.Verdict == ProbeVerdict.Alarm).ShouldBe(2);
    }

    [Fact]
    public async Task NobodyListens_CannotBeAsked()
    {
        await using var world = await ProbedWorld.MakeAsync();
        await world.Live.StopAsync();

        var findings = await world.RunAsync();

        findings.ShouldAllBe(one => one.Verdict == ProbeVerdict.CannotAsk);
    }

    [Fact]
    public async Task ListMissing_IsAnAlarm()
    {
        await using var world = await ProbedWorld.MakeAsync();
        File.Delete(world.ListPath("state-g1"));

        var wrong = (await world.RunAsync()).Single(one => one.Verdict != ProbeVerdict.Good);

        wrong.Says.English.ShouldBe("answered HTTP 404");
        wrong.Verdict.ShouldBe(ProbeVerdict.Alarm);
    }

    private static bool IsList(ProbeFinding finding, string ca) =>
        finding.Target.EndsWith($"/{ca}.crl", StringComparison.Ordinal);

    private static string Text(IEnumerable<ProbeFinding> findings) =>
        string.Join('\n', findings.Select(one => $"{one.Verdict} {one.Target} {one.Says.English}"));

    /// <summary>A cache between the probe and the responder that answers questions from its memory.</summary>
    private sealed class WithoutNonce() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.Content?.Headers.ContentType?.MediaType == "application/ocsp-request")
            {
                var asked = await request.Content.ReadAsByteArrayAsync(cancellationToken);
                OcspRequest.TryRead(asked, out var read, out _).ShouldBeTrue();
                var type = request.Content.Headers.ContentType;
                request.Content = new ByteArrayContent(OcspRequest.Create(read!.Certificates));
                request.Content.Headers.ContentType = type;
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
