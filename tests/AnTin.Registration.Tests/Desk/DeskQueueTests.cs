using AnTin.Platform.Database;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Tests.World;
using AnTin.Registration.Workspace;
using AnTin.TestKit.Databases;

namespace AnTin.Registration.Tests.Desk;

public sealed class DeskQueueTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task List_WordsWithoutAccents_FindTheOrganisation(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var school = await room.SubmittedAsync(room.School, People.Teacher(1));
        await room.SubmittedAsync(room.Hospital, People.Doctor(2));
        await room.DraftAsync(room.School, People.Teacher(3));
        var queue = room.Get<DeskQueue>();

        var all = await queue.ListAsync(new QueueFilter(), null, default);
        var found = await queue.ListAsync(
            new QueueFilter { Text = "trung hoc so 1" },
            null,
            default
        );

        all.Items.Count.ShouldBe(2);
        found.Items.ShouldHaveSingleItem().Id.ShouldBe(school.Id);
        (await queue.CountAsync(new QueueFilter(), default)).ShouldBe(2);
        (await queue.CountsAsync(default))[DossierStatus.AwaitingReception].ShouldBe(2);
        (
            await queue.ListAsync(new QueueFilter { Channel = IntakeChannel.Paper }, null, default)
        ).Items.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Lookup_ShortCodeTypedCarelessly_TellsTheStatusOnly(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        var submitted = await room.SubmittedAsync(room.School, People.Teacher(1));
        var draft = await room.DraftAsync(room.School, People.Teacher(2));
        var lookup = room.Get<PublicLookup>();

        var found = await lookup.FindAsync(
            $" {submitted.LookupCode.ToLowerInvariant().Replace("-", " ")} ",
            default
        );

        found.ShouldNotBeNull().Status.ShouldBe(DossierStatus.AwaitingReception);
        (await lookup.FindAsync(submitted.Code, default)).ShouldNotBeNull();
        (await lookup.FindAsync(draft.LookupCode, default)).ShouldBeNull();
        (await lookup.FiguresAsync(default)).ShouldBe(new PublicFigures(1, 0, 0));
    }
}
