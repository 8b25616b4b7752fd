using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Tests.World;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Tests.Activation;

public sealed class OpenLinkTests
{
    [Fact]
    public async Task Look_ByAMailScanner_DoesNotUseTheLinkUp()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.BoundAsync(SigningWorld.Teacher);
        var token = await world.LastTokenAsync("activate");

        (await world.Get<OpenLink>().LookAsync(token, default)).Value.PersonName.ShouldBe(
            "Lò Văn Ước"
        );

        (await world.Get<OpenLink>().OpenAsync(token, default)).IsOk.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Open_ByFourAtOnce_WorksForOne(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        await world.BoundAsync(SigningWorld.Teacher);
        var token = await world.LastTokenAsync("activate");

        var opened = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => world.Get<OpenLink>().OpenAsync(token, default)))
        );

        opened.Count(answer => answer.IsOk).ShouldBe(1);
    }

    [Fact]
    public async Task Open_AfterSevenDays_IsRefusedAndCanBeSentAgain()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.BoundAsync(SigningWorld.Teacher);
        var old = await world.LastTokenAsync("activate");
        world.Clock.Advance(TimeSpan.FromDays(7));

        (await world.Get<OpenLink>().OpenAsync(old, default))
            .Refusals[0]
            .Code.ShouldBe("CEN-LINK-EXPIRED");
        (await world.Get<OpenLink>().SendAgainAsync(old, default)).IsOk.ShouldBeTrue();

        var fresh = await world.LastTokenAsync("activate");
        string.Equals(fresh, old, StringComparison.Ordinal).ShouldBeFalse();
        (await world.Get<OpenLink>().OpenAsync(fresh, default)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task SendAgain_SixTimesInAnHour_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.BoundAsync(SigningWorld.Teacher);
        var token = await world.LastTokenAsync("activate");
        for (var i = 1; i < world.Settings.LinksPerHour; i++)
            (await world.Get<OpenLink>().SendAgainAsync(token, default)).IsOk.ShouldBeTrue();

        var answer = await world.Get<OpenLink>().SendAgainAsync(token, default);

        answer.Refusals[0].Code.ShouldBe("CEN-LINK-RATE");
    }

    [Fact]
    public async Task Link_InTheDatabase_IsOnlyAHash()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.BoundAsync(SigningWorld.Teacher);
        var token = await world.LastTokenAsync("activate");

        await using var db = world.Db();
        (await db.Links.SingleAsync()).TokenHash.ShouldBe(ActiveSubscriber.HashOf(token));
    }

    [Fact]
    public async Task Open_UnknownToken_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();

        (await world.Get<OpenLink>().OpenAsync(new string('A', 43), default))
            .Refusals[0]
            .Code.ShouldBe("CEN-LINK-UNKNOWN");
        (await world.Get<SignIn>().OpenAsync(null, default))
            .Refusals[0]
            .Code.ShouldBe("CEN-LINK-UNKNOWN");
    }
}
