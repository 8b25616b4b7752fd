using System.Net.Sockets;
using System.Text;
using AnTin.Platform.Inbox;

namespace AnTin.Platform.Tests.Inbox;

public sealed class InboxServerTests
{
    [Fact]
    public async Task Mail_SameMessageIdTwice_StandsThereOnce()
    {
        await using var inbox = await InboxInTemp.StartAsync();
        var message = Message("<once@antin.example>");

        (await TalkAsync(inbox, message + message + "QUIT\r\n")).ShouldContain("221");

        var item = (await inbox.Inbox.ListAsync()).ShouldHaveSingleItem();
        item.To.ShouldBe("co.giao@hoaban.edu.vn");
        item.Subject.ShouldBe("Kích hoạt tài khoản");
        item.Text.ShouldBe("Chào cô\r\n.chấm đầu dòng\r\n");
        item.MessageId.ShouldBe("once@antin.example");
    }

    [Fact]
    public async Task Mail_ClientGoesAwayInsideTheMessage_KeepsNothing()
    {
        await using var inbox = await InboxInTemp.StartAsync();

        await TalkAsync(inbox, Message("<half@antin.example>")[..^5]);

        (await inbox.Inbox.ListAsync()).ShouldBeEmpty();
        Directory.GetFiles(inbox.Directory).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MAIL FROM:<a@b> SIZE=99999999999999999999\r\n", "552 ")]
    [InlineData("RCPT TO:<a@b>\r\n", "503 ")]
    [InlineData("DATA\r\n", "503 ")]
    [InlineData("STARTTLS\r\n", "502 ")]
    [InlineData("VRFY x\r\n", "252 ")]
    [InlineData("\0\u00FF\u00FF\r\n", "502 ")]
    [InlineData("EHLO x\r\n", "250-SIZE 10485760")]
    public async Task Command_OutOfPlaceOrUnknown_IsAnsweredAndTheConversationGoesOn(
        string command,
        string answer
    )
    {
        await using var inbox = await InboxInTemp.StartAsync();

        var said = await TalkAsync(inbox, command + "NOOP\r\nQUIT\r\n");

        said.ShouldContain(answer);
        said.ShouldEndWith("250 OK\r\n221 Good-bye\r\n");
    }

    [Fact]
    public async Task Mail_LargerThanAllowed_IsRefusedWithoutBeingKept()
    {
        await using var inbox = await InboxInTemp.StartAsync(
            new InboxServerSettings { MostBytes = 2000 }
        );
        var large = Message(
            "<big@antin.example>",
            string.Concat(Enumerable.Repeat("dòng dài\r\n", 500))
        );

        (await TalkAsync(inbox, large + "NOOP\r\nQUIT\r\n")).ShouldContain("552 ");

        (await inbox.Inbox.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_WithoutEnd_IsReadOverInLittleMemory()
    {
        await using var inbox = await InboxInTemp.StartAsync();

        var said = await TalkAsync(inbox, new string('A', 3_000_000) + "\r\nQUIT\r\n");

        said.ShouldContain("500 Line too long");
        said.ShouldEndWith("221 Good-bye\r\n");
    }

    [Fact]
    public async Task Client_OnlyErrors_IsSentAway()
    {
        await using var inbox = await InboxInTemp.StartAsync();

        var said = await TalkAsync(inbox, string.Concat(Enumerable.Repeat("NONSENSE\r\n", 20)));

        said.ShouldEndWith("421 Good-bye\r\n");
    }

    [Fact]
    public async Task Client_OneTooMany_IsToldToTryLater()
    {
        await using var inbox = await InboxInTemp.StartAsync(
            new InboxServerSettings { MostSessions = 1 }
        );
        using var first = new TcpClient("127.0.0.1", inbox.Server.Port);
        await first.GetStream().ReadExactlyAsync(new byte[4]);

        (await TalkAsync(inbox, "QUIT\r\n")).ShouldStartWith("421 ");
    }

    [Fact]
    public async Task Client_Silent_IsHungUpOn()
    {
        await using var inbox = await InboxInTemp.StartAsync(
            new InboxServerSettings { Idle = TimeSpan.FromMilliseconds(100) }
        );
        using var client = new TcpClient("127.0.0.1", inbox.Server.Port);
        using var reader = new StreamReader(client.GetStream());

        (await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20))).ShouldStartWith("220 ");
    }

    private static string Message(string messageId, string? body = null) =>
        "EHLO me\r\nMAIL FROM:<vgca-noreply@antin.example>\r\nRCPT TO:<co.giao@hoaban.edu.vn>\r\nDATA\r\n"
        + $"Message-ID: {messageId}\r\nFrom: vgca-noreply@antin.example\r\nTo: Cô giáo\r\n <co.giao@hoaban.edu.vn>\r\n"
        + "Subject: =?utf-8?B?S8OtY2ggaG/huqF0?=\r\n =?utf-8?Q?_t=C3=A0i_kho=E1=BA=A3n?=\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        + (body ?? "Chào cô\r\n..chấm đầu dòng\r\n")
        + ".\r\n";

    private static async Task<string> TalkAsync(InboxInTemp inbox, string script)
    {
        using var client = new TcpClient("127.0.0.1", inbox.Server.Port);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var said = reader.ReadToEndAsync();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(script));
        client.Client.Shutdown(SocketShutdown.Send);
        return await said.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
