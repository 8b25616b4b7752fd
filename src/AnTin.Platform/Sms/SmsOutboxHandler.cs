using System.Text.Json;
using AnTin.Platform.Outbox;

namespace AnTin.Platform.Sms;

/// <summary>Hands short messages of the outbox to the carrier.</summary>
public sealed class SmsOutboxHandler(ISmsGateway gateway) : IOutboxHandler
{
    public string Kind => OutboxMessage.SmsKind;

    public Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var sms =
            JsonSerializer.Deserialize<SmsMessage>(message.Payload)
            ?? throw new OutboxException("The outbox holds no short message here.");
        return gateway.SendAsync(sms, message.DeduplicationKey, cancellation);
    }
}
