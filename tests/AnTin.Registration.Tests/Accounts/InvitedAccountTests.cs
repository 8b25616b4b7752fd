using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Accounts;

/// <summary>What a stranger who knows the mailbox can do to somebody who was invited: nothing.</summary>
public sealed class InvitedAccountTests
{
    private const string Officer = "pheduyet9@hoaban.gov.vn";
    private const string Chosen = "một câu ngắn dễ nhớ";

    [Theory, ClassData(typeof(Engines))]
    public async Task Register_MailboxOfAnInvitedOfficer_LeavesTheOfficerAndAnswersTheSame(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);
        var opened = await OpenOfficerAsync(room);

        var answer = await RegisterAsync(room, Officer);

        answer.Value.ShouldBe(new Registered(Officer));
        (await room.MailsAsync())
            .Select(mail => (mail.To, mail.Subject))
            .ShouldBe([
                (Officer, "Tài khoản của bạn đã được mở"),
                (Officer, "Bạn đã có tài khoản"),
            ]);
        await using var db = room.Db();
        var account = await db.Accounts.SingleAsync(row => row.Mailbox == Officer);
        (account.Roles, account.OrganisationId).ShouldBe((AccountRoles.Approver, null));
        await ChooseAsync(room, TokenOf(opened.Link!.Address));
    }

    [Fact]
    public async Task Register_AgainBeforeConfirming_TheNewestCounts()
    {
        await using var room = await Room.CreateAsync();
        await RegisterAsync(room, "so.gd@hoaban.edu.vn", "Người Một");

        await RegisterAsync(room, "so.gd@hoaban.edu.vn", "Người Hai");

        await using var db = room.Db();
        (
            await db.Accounts.SingleAsync(row => row.Mailbox == "so.gd@hoaban.edu.vn")
        ).FullName.ShouldBe("Người Hai");
        var mails = await room.MailsAsync();
        (await ConfirmAsync(room, mails[0].TextBody!)).ShouldBeFalse();
        (await ConfirmAsync(room, mails[1].TextBody!)).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Resend_ToAnInvitedOfficer_InvitesAgainAndTheFirstLinkLives(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);
        var opened = await OpenOfficerAsync(room);
        room.Clock.Advance(TimeSpan.FromMinutes(2));

        (
            await room.Get<ResendConfirmation>().HandleAsync(new(Officer), default)
        ).IsOk.ShouldBeTrue();

        var again = (await room.MailsAsync())[1];
        again.Subject.ShouldBe("Tài khoản của bạn đã được mở");
        await ChooseAsync(room, TokenOf(opened.Link!.Address));
        (
            await room.Get<ResetPassword>()
                .HandleAsync(new(TokenOf(again.TextBody!), Chosen, Chosen), default)
        )
            .Refusals[0]
            .Code.ShouldBe("REG-LINK-UNKNOWN");
    }

    [Fact]
    public async Task Resend_ToAnInvitedMember_IsAnInvitationAndConfirmsNothing()
    {
        await using var room = await Room.CreateAsync();
        await room.Get<InviteMember>()
            .HandleAsync(new(room.School, "Lò Văn Mời", "", "moi@hoaban.edu.vn"), default);
        room.Clock.Advance(TimeSpan.FromMinutes(2));

        await room.Get<ResendConfirmation>().HandleAsync(new("moi@hoaban.edu.vn"), default);

        var mails = await room.MailsAsync();
        mails[1].Subject.ShouldBe("Lời mời sử dụng tài khoản");
        mails[1].TextBody!.ShouldContain($"{room.School.Name} mời bạn");
        (await ConfirmAsync(room, mails[1].TextBody!)).ShouldBeFalse();
        await ChooseAsync(room, TokenOf(mails[1].TextBody!));
        (
            await room.Get<SignIn>().HandleAsync(new("moi@hoaban.edu.vn", Chosen), default)
        ).IsOk.ShouldBeTrue();
    }

    private static async Task<AccountOpened> OpenOfficerAsync(Room room) =>
        (
            await room.Get<OpenOfficerAccount>()
                .HandleAsync(new(null, "Lò Thị Mai", Officer, AccountRoles.Approver, null), default)
        ).Value;

    private static Task<Platform.Results.Result<Registered>> RegisterAsync(
        Room room,
        string mailbox,
        string name = "Kẻ Lạ"
    ) =>
        room.Get<Register>()
            .HandleAsync(
                new(
                    room.Tree.Education.Id,
                    name,
                    "0900 000 002",
                    mailbox,
                    Room.Password,
                    Room.Password,
                    true
                ),
                default
            );

    private static async Task ChooseAsync(Room room, string token) =>
        (
            await room.Get<ResetPassword>().HandleAsync(new(token, Chosen, Chosen), default)
        ).IsOk.ShouldBeTrue();

    private static async Task<bool> ConfirmAsync(Room room, string mail) =>
        (await room.Get<ConfirmMailbox>().HandleAsync(new(TokenOf(mail)), default)).IsOk;

    private static string TokenOf(string text) => text.Split("token=")[1].Split('\n')[0].Trim();
}
