using AnTin.Platform.Inbox;
using AnTin.Platform.Outbox;
using AnTin.Platform.Sms;
using AnTin.Platform.Tests.Inbox;

namespace AnTin.Platform.Tests.Sms;

public sealed class StandInSmsGatewayTests
{
    private static readonly SmsMessage Message = new("0900000012", "Mã kích hoạt: 482 915");

    [Fact]
    public async Task Send_SameReferenceTwice_StandsInTheInboxOnce()
    {
        await using var inbox = await InboxInTemp.StartAsync();
        var gateway = new StandInSmsGateway(inbox.Inbox, new(), inbox.Clock);

        await gateway.SendAsync(Message, "activation/1");
        await gateway.SendAsync(Message, "activation/1");

        var item = (await inbox.Inbox.ListAsync("0900000012")).ShouldHaveSingleItem();
        item.Kind.ShouldBe(InboxItemKind.Sms);
        item.Text.ShouldBe(Message.Text);
    }

    [Fact]
    public async Task Send_EveryThirdAttempt_IsRefused()
    {
        await using var inbox = await InboxInTemp.StartAsync();
        var gateway = new StandInSmsGateway(inbox.Inbox, new() { FailEvery = 3 }, inbox.Clock);

        await gateway.SendAsync(Message, "a");
        await gateway.SendAsync(Message, "b");
        await Should.ThrowAsync<OutboxException>(() => gateway.SendAsync(Message, "c"));
        await gateway.SendAsync(Message, "c");

        (await inbox.Inbox.ListAsync()).Count.ShouldBe(3);
    }
}
