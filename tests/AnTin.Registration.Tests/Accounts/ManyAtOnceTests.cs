using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Accounts;

/// <summary>A button clicked several times at once opens one account, and nobody meets a fault.</summary>
public sealed class ManyAtOnceTests
{
    private const string Mailbox = "moi@hoaban.edu.vn";

    [Theory, ClassData(typeof(Engines))]
    public async Task Invite_SameMailboxManyTimesAtOnce_OneAccountOneMailAndTheSameAnswer(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);

        var results = await AtOnceAsync(() =>
            room.Get<InviteMember>()
                .HandleAsync(new(room.School, "Lò Văn Mời", "", Mailbox), default)
        );

        results.ShouldAllBe(result => result.IsOk && result.Value == new Registered(Mailbox));
        (await room.MailsAsync()).ShouldHaveSingleItem().To.ShouldBe(Mailbox);
        (await CountAsync(room)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task OpenOfficer_SameMailboxManyTimesAtOnce_OneIsOpenedTheOthersAreToldItExists(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);

        var results = await AtOnceAsync(() =>
            room.Get<OpenOfficerAccount>()
                .HandleAsync(new(null, "Lò Thị Mai", Mailbox, AccountRoles.Verifier, null), default)
        );

        await ShouldOpenOneAsync(room, results);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task OpenOrganisation_SameMailboxManyTimesAtOnce_OneIsOpenedTheOthersAreToldItExists(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);
        await using (var db = room.Db())
        {
            await db
                .Organisations.Where(row => row.Id == room.Tree.Education.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IdentificationCode, "E1"));
        }

        var results = await AtOnceAsync(() =>
            room.Get<OpenOrganisationAccount>()
                .HandleAsync(new(null, "E1", "Mận", Mailbox), default)
        );

        await ShouldOpenOneAsync(room, results);
    }

    private static async Task ShouldOpenOneAsync(Room room, Result<AccountOpened>[] results)
    {
        results.Count(result => result.IsOk).ShouldBe(1);
        results
            .SelectMany(result => result.Refusals)
            .ShouldAllBe(refusal =>
                refusal.Code == "REG-ACCOUNT-EXISTS"
                || refusal.Code == "REG-ACCOUNT-ORGANISATION-TAKEN"
            );
        (await CountAsync(room)).ShouldBe(1);
    }

    private static Task<T[]> AtOnceAsync<T>(Func<Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(act)));

    private static async Task<int> CountAsync(Room room)
    {
        await using var db = room.Db();
        return await db.Accounts.CountAsync(account => account.Mailbox == Mailbox);
    }
}
