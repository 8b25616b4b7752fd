using AnTin.Platform.Inbox;
using AnTin.Platform.Mail;
using AnTin.Platform.Outbox;
using AnTin.Platform.Tests.Database;
using AnTin.Platform.Tests.Inbox;

namespace AnTin.Platform.Tests.Mail;

public sealed class SmtpMailerTests
{
    private const string Subject =
        "Thông báo: hồ sơ HB7K-2Q9D đã được tiếp nhận để giải quyết trong 03 ngày làm việc";

    [Fact]
    public async Task Send_VietnameseTextAndHtml_ArrivesAsWritten()
    {
        await using var inbox = await InboxInTemp.StartAsync();
        var mail = new Platform.Mail.Mail(
            "van.thu@hoaban.gov.vn",
            Subject,
            "Kính gửi: Ủy ban nhân dân tỉnh Hoa Ban\n.\nTrân trọng.",
            "<p>Kính gửi: <b>Ủy ban nhân dân</b></p>"
        );

        await Mailer(inbox).SendAsync(mail, "0a1b@antin.example");

        var item = (await inbox.Inbox.ListAsync("van.thu@hoaban.gov.vn")).ShouldHaveSingleItem();
        item.Subject.ShouldBe(Subject);
        item.From.ShouldBe("Cục Chứng thực số và Bảo mật thông tin <vgca-noreply@antin.example>");
        item.Text.ReplaceLineEndings("\n").ShouldBe(mail.TextBody);
        item.Html.ShouldBe(mail.HtmlBody);
        item.MessageId.ShouldBe("0a1b@antin.example");
    }

    [Theory]
    [InlineData("van.thu@hoaban.gov.vn\r\nBcc: x@y.vn", "Chào")]
    [InlineData("van.thu@hoaban.gov.vn, x@y.vn", "Chào")]
    [InlineData("Văn thư <van.thu@hoaban.gov.vn>", "Chào")]
    [InlineData("không phải hộp thư", "Chào")]
    [InlineData("van.thu@hoaban.gov.vn", "Chào\r\nBcc: x@y.vn")]
    [InlineData("van.thu@hoaban.gov.vn", "Chào\nBcc: x@y.vn")]
    public async Task Send_HeaderFromOutside_IsRefusedBeforeTheServer(string to, string subject)
    {
        await using var inbox = await InboxInTemp.StartAsync();

        await Should.ThrowAsync<OutboxException>(() =>
            Mailer(inbox)
                .SendAsync(new Platform.Mail.Mail(to, subject, "Nội dung"), "0a1b@antin.example")
        );

        (await inbox.Inbox.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_NobodyListens_SaysTheCodeAndNoMailbox()
    {
        await using var inbox = await InboxInTemp.StartAsync();
        var mailer = Mailer(inbox);
        await inbox.Server.StopAsync(default);

        var failure = await Should.ThrowAsync<OutboxException>(() =>
            mailer.SendAsync(
                new Platform.Mail.Mail("van.thu@hoaban.gov.vn", "Chào", "Nội dung"),
                "0a1b@antin.example"
            )
        );

        failure.Message.ShouldStartWith("SMTP ");
        failure.Message.ShouldNotContain("van.thu");
    }

    [Fact]
    public async Task Handler_SameMessageTwice_IsOneMailForTheReader()
    {
        await using var inbox = await InboxInTemp.StartAsync();
        var settings = Settings(inbox);
        var handler = new MailOutboxHandler(new SmtpMailer(settings), settings);
        var message = OutboxMessage.Mail(
            "dossier-accepted/1",
            new("van.thu@hoaban.gov.vn", Subject, "Nội dung"),
            Sample.Start
        );

        await handler.HandleAsync(message, default);
        await handler.HandleAsync(message, default);

        var item = (await inbox.Inbox.ListAsync()).ShouldHaveSingleItem();
        item.MessageId.ShouldBe(MessageIds.Of("dossier-accepted/1", settings.From));
    }

    private static SmtpMailer Mailer(InboxInTemp inbox) => new(Settings(inbox));

    private static SmtpSettings Settings(InboxInTemp inbox) => new() { Port = inbox.Server.Port };
}
