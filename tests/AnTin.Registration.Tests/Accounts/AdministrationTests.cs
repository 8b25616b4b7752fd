using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Accounts;

/// <summary>What an administrator does to accounts, signed in or at the terminal.</summary>
public sealed class AdministrationTests
{
    private const string Officer = "thamdinh9@hoaban.gov.vn";
    private const string Chosen = "một câu ngắn dễ nhớ";

    [Theory, ClassData(typeof(Engines))]
    public async Task Open_OfficerWithoutPassword_SignsInAfterTheLink(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);

        var opened = await OpenAsync(room);

        opened.Link!.Address.ShouldStartWith("https://dvc.hoaban.gov.vn/account/reset?token=");
        (await room.MailsAsync())
            .ShouldHaveSingleItem()
            .TextBody.ShouldContain(opened.Link.Address);
        (await SignInAsync(room, Chosen)).ShouldBe("REG-SIGNIN-WRONG");
        await ChooseAsync(room, opened.Link);
        (await SignInAsync(room, Chosen)).ShouldBe("Verifier");
        await using var db = room.Db();
        (
            await db
                .AuditLog.OrderByDescending(one => one.Sequence)
                .FirstAsync(one => one.Action == "account.open")
        ).Actor.ShouldBe($"command-line/{Environment.UserName}");
    }

    [Fact]
    public async Task Open_SecondTime_IsRefusedAndChangesNothing()
    {
        await using var room = await Room.CreateAsync();
        await OpenAsync(room);

        var again = await room.Get<OpenOfficerAccount>()
            .HandleAsync(new(null, "Khác", Officer, AccountRoles.Administrator, null), default);

        again.Refusals.ShouldHaveSingleItem().Code.ShouldBe("REG-ACCOUNT-EXISTS");
        var views = await room.Get<AccountReader>().ListAsync(officersOnly: true, default);
        views.Single(one => one.Mailbox == Officer).Roles.ShouldBe(AccountRoles.Verifier);
    }

    [Fact]
    public async Task Open_NothingFilledIn_SaysAllFaultsAtOnce()
    {
        await using var room = await Room.CreateAsync();

        var result = await room.Get<OpenOfficerAccount>()
            .HandleAsync(new(null, " ", "x", AccountRoles.Owner, "ngắn"), default);

        result
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(["FullName", "Mailbox", "Roles", "Password"]);
    }

    [Fact]
    public async Task Acts_OfWhoIsNoAdministrator_AreRefused()
    {
        await using var room = await Room.CreateAsync();

        var codes = new[]
        {
            (
                await room.Get<LockAccount>()
                    .HandleAsync(new(room.Verifier, "pheduyet@hoaban.gov.vn"), default)
            ).Refusals,
            (
                await room.Get<UnlockAccount>()
                    .HandleAsync(new(room.Verifier, "pheduyet@hoaban.gov.vn"), default)
            ).Refusals,
            (
                await room.Get<ChangeRoles>()
                    .HandleAsync(
                        new(room.Verifier, "thamdinh@hoaban.gov.vn", AccountRoles.Administrator),
                        default
                    )
            ).Refusals,
            (
                await room.Get<RenewPassword>()
                    .HandleAsync(new(room.Verifier, "pheduyet@hoaban.gov.vn", Chosen), default)
            ).Refusals,
        };

        codes.ShouldAllBe(refusals => refusals[0].Code == "REG-NOT-ALLOWED");
    }

    [Fact]
    public async Task Lock_ThenUnlock_ClosesAndOpensTheDoorAndEndsSessions()
    {
        await using var room = await Room.CreateAsync();
        var opened = await OpenAsync(room, Chosen);
        opened.Link.ShouldBeNull();

        (
            await room.Get<LockAccount>()
                .HandleAsync(new(null, Officer.ToUpperInvariant()), default)
        ).IsOk.ShouldBeTrue();
        (await SignInAsync(room, Chosen)).ShouldBe("REG-SIGNIN-CLOSED");
        (await room.Get<RenewPassword>().HandleAsync(new(null, Officer, null), default))
            .Refusals[0]
            .Code.ShouldBe("REG-ACCOUNT-SUSPENDED");
        (
            await room.Get<UnlockAccount>().HandleAsync(new(null, Officer), default)
        ).IsOk.ShouldBeTrue();
        (await SignInAsync(room, Chosen)).ShouldBe("Verifier");
        (await room.Get<UnlockAccount>().HandleAsync(new(null, Officer), default))
            .Refusals[0]
            .Code.ShouldBe("REG-ACCOUNT-NOT-SUSPENDED");
    }

    [Fact]
    public async Task Lock_BeforeTheLinkWasOpened_TheLinkOpensNothing()
    {
        await using var room = await Room.CreateAsync();
        var opened = await OpenAsync(room);
        await room.Get<LockAccount>().HandleAsync(new(null, Officer), default);
        await room.Get<UnlockAccount>().HandleAsync(new(null, Officer), default);

        var used = await room.Get<ResetPassword>()
            .HandleAsync(new(TokenOf(opened.Link!), Chosen, Chosen), default);

        used.Refusals[0].Code.ShouldBe("REG-LINK-UNKNOWN");
    }

    [Fact]
    public async Task Renew_TwiceByLink_OnlyTheNewestOpens()
    {
        await using var room = await Room.CreateAsync();
        await OpenAsync(room, "mật khẩu cũ đã quên");
        var first = await RenewAsync(room);
        var second = await RenewAsync(room);

        (await room.Get<ResetPassword>().HandleAsync(new(TokenOf(first), Chosen, Chosen), default))
            .Refusals[0]
            .Code.ShouldBe("REG-LINK-UNKNOWN");
        await ChooseAsync(room, second);
        (await SignInAsync(room, Chosen)).ShouldBe("Verifier");
    }

    [Fact]
    public async Task Roles_OfAnOrganisationsAccount_AreRefused()
    {
        await using var room = await Room.CreateAsync();

        var result = await room.Get<ChangeRoles>()
            .HandleAsync(new(null, "cntt@hoaban.edu.vn", AccountRoles.Approver), default);

        result.Refusals[0].Code.ShouldBe("REG-ACCOUNT-NOT-OFFICER");
    }

    [Fact]
    public async Task OpenOrganisation_ThatHasAnAccount_IsRefusedAndANewOneIsOpened()
    {
        await using var room = await Room.CreateAsync();
        await using (var db = room.Db())
        {
            await db
                .Organisations.Where(row => row.Id == room.Tree.School.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IdentificationCode, "S1"));
            await db
                .Organisations.Where(row => row.Id == room.Tree.Education.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IdentificationCode, "E1"));
        }

        var open = room.Get<OpenOrganisationAccount>();

        (await open.HandleAsync(new(null, "S1", "Hoa", "hoa@hoaban.edu.vn"), default))
            .Refusals[0]
            .Code.ShouldBe("REG-ACCOUNT-ORGANISATION-TAKEN");
        (await open.HandleAsync(new(null, "??", "Hoa", "hoa@gmail.com"), default))
            .Refusals.Select(refusal => refusal.Code)
            .ShouldBe(["REG-ORGANISATION-UNKNOWN", "REG-ROW-MAILBOX"]);
        var opened = await open.HandleAsync(new(null, "E1", "Mận", "man@hoaban.edu.vn"), default);
        opened.Value.Actor.OrganisationId.ShouldBe(room.Tree.Education.Id);
        (await room.MailsAsync())[^1].TextBody.ShouldContain("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
    }

    private static async Task<AccountOpened> OpenAsync(Room room, string? password = null) =>
        (
            await room.Get<OpenOfficerAccount>()
                .HandleAsync(
                    new(null, "Lò Thị Mai", Officer, AccountRoles.Verifier, password),
                    default
                )
        ).Value;

    private static async Task<PasswordLink> RenewAsync(Room room) =>
        (await room.Get<RenewPassword>().HandleAsync(new(null, Officer, null), default))
            .Value
            .Link!;

    private static async Task ChooseAsync(Room room, PasswordLink link) =>
        (
            await room.Get<ResetPassword>().HandleAsync(new(TokenOf(link), Chosen, Chosen), default)
        ).IsOk.ShouldBeTrue();

    private static string TokenOf(PasswordLink link) => link.Address.Split("token=")[1];

    /// <summary>The roles of who is let in, else the code of the refusal.</summary>
    private static async Task<string> SignInAsync(Room room, string password)
    {
        var result = await room.Get<SignIn>().HandleAsync(new(Officer, password), default);
        return result.IsOk ? result.Value.Actor.Roles.ToString() : result.Refusals[0].Code;
    }
}
