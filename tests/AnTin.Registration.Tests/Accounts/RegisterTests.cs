using System.Text.RegularExpressions;
using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Tests.Accounts;

/// <summary>S01.</summary>
public sealed partial class RegisterTests
{
    private const string Password = "Muoi-hai-ky-tu!";

    [Fact]
    public async Task Register_NothingFilledIn_AllFieldsSpeakInTheWordsOfThePortal()
    {
        await using var room = await Room.CreateAsync();

        var result = await room.Get<Register>()
            .HandleAsync(new(null, "", "", "", "", "", false), default);

        result
            .Refusals.Select(refusal => $"{refusal.Field}: {refusal.Message.Vietnamese}")
            .ShouldBe([
                "OrganisationId: Cơ quan, tổ chức là trường bắt buộc",
                "FullName: Họ và tên là trường bắt buộc",
                "Phone: Số điện thoại là trường bắt buộc",
                "Mailbox: Email là trường bắt buộc",
                "Password: Bạn hãy nhập mật khẩu người dùng",
                "Committed: Bạn cần cam kết các thông tin đăng ký là chính xác",
            ]);
    }

    [Fact]
    public async Task Register_Gmail_IsRefusedWithItsArticle()
    {
        await using var room = await Room.CreateAsync();

        var result = await room.Get<Register>()
            .HandleAsync(Command(room, "co.hoa@gmail.com"), default);

        var refusal = result.Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("REG-ROW-MAILBOX");
        refusal.Field.ShouldBe("Mailbox");
        refusal.LegalBasis.ShouldBe("Nghị định 68/2024/NĐ-CP, Mẫu số 01, ghi chú (2)");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Register_ConfirmSignIn_WorksAndTheMailIsThePortals(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        (
            await room.Get<Register>().HandleAsync(Command(room, "so.gd@hoaban.edu.vn"), default)
        ).IsOk.ShouldBeTrue();
        var mail = (await room.MailsAsync()).ShouldHaveSingleItem();

        mail.To.ShouldBe("so.gd@hoaban.edu.vn");
        mail.TextBody.ShouldStartWith("Xin chào: Lường Thị Mận");
        mail.TextBody.ShouldContain(
            "Chúc mừng bạn đã đăng ký thành công tài khoản cho tổ chức ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ GIÁO DỤC VÀ ĐÀO TẠO trên cổng dịch vụ công của Cục Chứng thực số và Bảo mật thông tin"
        );
        mail.TextBody.ShouldContain("(Link chỉ có hiệu lực trong 24 giờ)");
        mail.HtmlBody!.ShouldContain(">Xác nhận email</a>");
        (await SignInAsync(room, "so.gd@hoaban.edu.vn", Password))
            .Code()
            .ShouldBe("REG-SIGNIN-UNCONFIRMED");
        (await SignInAsync(room, "so.gd@hoaban.edu.vn", "wrong-password"))
            .Code()
            .ShouldBe("REG-SIGNIN-WRONG");

        (
            await room.Get<ConfirmMailbox>().HandleAsync(new(Token(mail.TextBody)), default)
        ).IsOk.ShouldBeTrue();
        (
            await room.Get<ConfirmMailbox>().HandleAsync(new(Token(mail.TextBody)), default)
        ).IsOk.ShouldBeTrue();

        var signedIn = await SignInAsync(room, "SO.GD@hoaban.edu.vn ", Password);
        signedIn.Value.Actor.OrganisationId.ShouldBe(room.Tree.Education.Id);
        (
            await room.Get<ActorDirectory>()
                .FindAsync(signedIn.Value.SessionId, signedIn.Value.SecurityStamp, default)
        ).ShouldBe(signedIn.Value.Actor);
        (
            await room.Get<ActorDirectory>().FindAsync(signedIn.Value.SessionId, "old", default)
        ).ShouldBeNull();
    }

    [Fact]
    public async Task Confirm_AfterTwentyFourHours_LastMinuteOpensOneMinuteLaterIsRefusedAndResent()
    {
        await using var room = await Room.CreateAsync();
        await room.Get<Register>().HandleAsync(Command(room, "so.gd@hoaban.edu.vn"), default);
        var token = Token((await room.MailsAsync())[0].TextBody);

        room.Clock.Advance(new TimeSpan(24, 1, 0));
        var late = await room.Get<ConfirmMailbox>().HandleAsync(new(token), default);
        await room.Get<ResendConfirmation>().HandleAsync(new(null, token), default);
        var fresh = Token((await room.MailsAsync())[1].TextBody);
        room.Clock.Advance(TimeSpan.FromHours(24));
        var inTime = await room.Get<ConfirmMailbox>().HandleAsync(new(fresh), default);

        late.Code().ShouldBe("REG-LINK-EXPIRED");
        (await room.Get<ConfirmMailbox>().HandleAsync(new(token), default))
            .Code()
            .ShouldBe("REG-LINK-UNKNOWN");
        inTime.IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Register_MailboxThatHasAnAccount_AnswersTheSameAndTellsOnlyTheMailbox()
    {
        await using var room = await Room.CreateAsync();

        var known = await room.Get<Register>()
            .HandleAsync(Command(room, room.Hospital.Mailbox), default);

        known.Value.ShouldBe(new Registered(room.Hospital.Mailbox));
        (await room.MailsAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Bạn đã có tài khoản");
        await using var db = room.Db();
        (
            await db.Accounts.CountAsync(account => account.Mailbox == room.Hospital.Mailbox)
        ).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Register_SameMailboxManyTimesAtOnce_OneAccountAndNoFault(
        DatabaseEngine engine
    )
    {
        await using var room = await Room.CreateAsync(engine);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() =>
                        room.Get<Register>()
                            .HandleAsync(Command(room, "so.gd@hoaban.edu.vn"), default)
                    )
                )
        );

        results.ShouldContain(result => result.IsOk);
        results
            .SelectMany(result => result.Refusals)
            .ShouldAllBe(refusal => refusal.Code == "REG-CHANGED-MEANWHILE");
        await using var db = room.Db();
        (
            await db.Accounts.CountAsync(account => account.Mailbox == "so.gd@hoaban.edu.vn")
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Register_OrganisationThatHasAnOwner_IsSentToTheOwner()
    {
        await using var room = await Room.CreateAsync();

        var result = await room.Get<Register>()
            .HandleAsync(
                Command(room, "khac@hoaban.edu.vn") with
                {
                    OrganisationId = room.Tree.School.Id,
                },
                default
            );

        result.Code().ShouldBe("REG-ACCOUNT-ORGANISATION-TAKEN");
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LockForFifteenMinutes()
    {
        await using var room = await Room.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            (await SignInAsync(room, room.School.Mailbox, "wrong-password"))
                .Code()
                .ShouldBe("REG-SIGNIN-WRONG");
        }

        (await SignInAsync(room, room.School.Mailbox, Room.Password))
            .Code()
            .ShouldBe("REG-SIGNIN-LOCKED");
        room.Clock.Advance(TimeSpan.FromMinutes(16));

        (await SignInAsync(room, room.School.Mailbox, Room.Password)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task ResetPassword_ByMailedLink_EndsOpenSessionsAndWorksOnce()
    {
        await using var room = await Room.CreateAsync();
        var before = (await SignInAsync(room, room.School.Mailbox, Room.Password)).Value;
        await room.Get<ForgotPassword>().HandleAsync(new(room.School.Mailbox), default);
        (
            await room.Get<ForgotPassword>().HandleAsync(new("nobody@hoaban.edu.vn"), default)
        ).IsOk.ShouldBeTrue();
        var token = Token((await room.MailsAsync()).ShouldHaveSingleItem().TextBody);

        (
            await room.Get<ResetPassword>().HandleAsync(new(token, Password, Password), default)
        ).IsOk.ShouldBeTrue();

        (
            await room.Get<ActorDirectory>()
                .FindAsync(before.SessionId, before.SecurityStamp, default)
        ).ShouldBeNull();
        (await SignInAsync(room, room.School.Mailbox, Password)).IsOk.ShouldBeTrue();
        (await room.Get<ResetPassword>().HandleAsync(new(token, Password, Password), default))
            .Refusals[0]
            .Code.ShouldBe("REG-LINK-UNKNOWN");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task ForgotAndResend_WithoutAMailbox_AreRefusedAtTheField(string? typed)
    {
        await using var room = await Room.CreateAsync();

        var forgot = await room.Get<ForgotPassword>().HandleAsync(new(typed), default);
        var resend = await room.Get<ResendConfirmation>().HandleAsync(new(typed), default);
        var byLink = await room.Get<ResendConfirmation>().HandleAsync(new(typed, "x"), default);

        foreach (var refusal in new[] { forgot.Refusals[0], resend.Refusals[0] })
        {
            refusal.Field.ShouldBe("Mailbox");
            refusal.Message.Vietnamese.ShouldBe("Nhập địa chỉ thư.");
            refusal.Message.English.ShouldBe("Enter the mailbox.");
        }

        byLink.IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Invite_Colleague_AcceptsByMailAndFilesForTheSameOrganisation()
    {
        await using var room = await Room.CreateAsync();
        await room.Get<InviteMember>()
            .HandleAsync(
                new(room.School, "Lò Văn Mời", "0900 000 003", "moi@hoaban.edu.vn"),
                default
            );
        var token = Token((await room.MailsAsync()).ShouldHaveSingleItem().TextBody);
        await room.Get<ResetPassword>().HandleAsync(new(token, Password, Password), default);

        var member = (await SignInAsync(room, "moi@hoaban.edu.vn", Password)).Value.Actor;

        member.OrganisationId.ShouldBe(room.Tree.School.Id);
        member.Roles.ShouldBe(AccountRoles.Member);
        (await room.DraftAsync(member, People.Teacher(1))).Code.ShouldStartWith(
            room.Tree.School.Id.ToString("D")
        );
        (
            await room.Get<InviteMember>()
                .HandleAsync(new(member, "Ai Đó", "", "ai@hoaban.edu.vn"), default)
        )
            .Code()
            .ShouldBe("REG-NOT-ALLOWED");
    }

    private static Register.Command Command(Room room, string mailbox) =>
        new(
            room.Tree.Education.Id,
            "Lường Thị Mận",
            "0900 000 002",
            mailbox,
            Password,
            Password,
            true
        );

    private static Task<Platform.Results.Result<SignedIn>> SignInAsync(
        Room room,
        string mailbox,
        string password
    ) => room.Get<SignIn>().HandleAsync(new(mailbox, password), default);

    private static string Token(string text) => TokenPattern().Match(text).Groups["token"].Value;

    [GeneratedRegex(
        "token=(?<token>[A-Za-z0-9_-]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TokenPattern();
}
