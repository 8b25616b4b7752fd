using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Tests.World;

namespace AnTin.CentralSigning.Tests.Sessions;

public sealed class SignInTests
{
    [Fact]
    public async Task Request_UnknownMailbox_SaysTheSameAndSendsNothing()
    {
        await using var world = await SigningWorld.CreateAsync();

        (
            await world.Get<RequestSignInLink>().SendAsync("khongco@hoaban.edu.vn", default)
        ).IsOk.ShouldBeTrue();

        (await world.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_BeforeActivation_SendsTheActivationLinkAgain()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.BoundAsync(SigningWorld.Teacher);
        var first = await world.LastTokenAsync("activate");
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        await world.Get<RequestSignInLink>().SendAsync("LVUoc@hoaban.edu.vn ", default);

        string.Equals(await world.LastTokenAsync("activate"), first, StringComparison.Ordinal)
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Link_OpenedOnce_GivesASessionThatEnds()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.ActivatedAsync(SigningWorld.Teacher);
        await world.Get<RequestSignInLink>().SendAsync(SigningWorld.Teacher.Mailbox, default);
        var token = await world.LastTokenAsync("sign-in");

        var secret = (await world.Get<SignIn>().OpenAsync(token, default)).Value;

        (await world.Get<SignIn>().OpenAsync(token, default))
            .Refusals[0]
            .Code.ShouldBe("CEN-LINK-USED");
        var sessions = world.Get<SubscriberSessions>();
        var person = await sessions.FindAsync(secret, default);
        person!.Mailbox.ShouldBe("lvuoc@hoaban.edu.vn");
        await sessions.EndAsync(person, default);
        (await sessions.FindAsync(secret, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Link_AfterFifteenMinutes_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.ActivatedAsync(SigningWorld.Teacher);
        await world.Get<RequestSignInLink>().SendAsync(SigningWorld.Teacher.Mailbox, default);
        var token = await world.LastTokenAsync("sign-in");
        world.Clock.Advance(TimeSpan.FromMinutes(15));

        (await world.Get<SignIn>().OpenAsync(token, default))
            .Refusals[0]
            .Code.ShouldBe("CEN-LINK-EXPIRED");
    }

    [Fact]
    public async Task Session_AfterFourHours_IsUnknown()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.ActivatedAsync(SigningWorld.Teacher);
        await world.Get<RequestSignInLink>().SendAsync(SigningWorld.Teacher.Mailbox, default);
        var secret = (
            await world.Get<SignIn>().OpenAsync(await world.LastTokenAsync("sign-in"), default)
        ).Value;
        world.Clock.Advance(TimeSpan.FromHours(4));

        (await world.Get<SubscriberSessions>().FindAsync(secret, default)).ShouldBeNull();
    }
}
