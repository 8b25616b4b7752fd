using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;

namespace AnTin.Registration.Tests.Accounts;

public sealed class SignOutTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task SignOut_InOneBrowser_EndsThatSessionAndNoOther(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var office = await SignInAsync(room);
        var home = await SignInAsync(room);

        await room.Get<SignOut>().HandleAsync(new(office.Actor, office.SessionId), default);

        (await ActorAsync(room, office)).ShouldBeNull();
        (await ActorAsync(room, home)).ShouldBe(home.Actor);
        await room.Get<SignOut>().HandleAsync(new(office.Actor, office.SessionId), default);
        (await ActorAsync(room, home)).ShouldBe(home.Actor);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task SignOut_Everywhere_EndsEverySessionOfTheAccountAndNoOthers(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);
        var office = await SignInAsync(room);
        var home = await SignInAsync(room);
        var colleague = await SignInAsync(room, room.Hospital.Mailbox);

        await room.Get<SignOut>()
            .HandleAsync(new(office.Actor, office.SessionId, Everywhere: true), default);

        (await ActorAsync(room, office)).ShouldBeNull();
        (await ActorAsync(room, home)).ShouldBeNull();
        (await ActorAsync(room, colleague)).ShouldBe(colleague.Actor);
    }

    [Fact]
    public async Task SignOut_NamingSomebodyElsesSession_EndsNothing()
    {
        await using var room = await Room.CreateAsync();
        var school = await SignInAsync(room);
        var hospital = await SignInAsync(room, room.Hospital.Mailbox);

        await room.Get<SignOut>().HandleAsync(new(hospital.Actor, school.SessionId), default);

        (await ActorAsync(room, school)).ShouldBe(school.Actor);
    }

    [Fact]
    public async Task Session_OlderThanTheLongest_EndsHoweverBusyAndItsRowGoes()
    {
        await using var room = await Room.CreateAsync();
        var old = await SignInAsync(room);

        room.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(1));
        (await ActorAsync(room, old)).ShouldBe(old.Actor);
        room.Clock.Advance(TimeSpan.FromMinutes(1));

        (await ActorAsync(room, old)).ShouldBeNull();
        var fresh = await SignInAsync(room);
        await using var db = room.Db();
        db.Sessions.Select(row => row.Id).ToList().ShouldBe([fresh.SessionId]);
    }

    private static async Task<SignedIn> SignInAsync(Room room, string? mailbox = null) =>
        (
            await room.Get<SignIn>()
                .HandleAsync(new(mailbox ?? room.School.Mailbox, Room.Password), default)
        ).Value;

    private static Task<Actor?> ActorAsync(Room room, SignedIn signedIn) =>
        room.Get<ActorDirectory>().FindAsync(signedIn.SessionId, signedIn.SecurityStamp, default);
}
