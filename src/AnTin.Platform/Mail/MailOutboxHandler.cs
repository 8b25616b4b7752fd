using System.Text.Json;
using AnTin.Platform.Outbox;

namespace AnTin.Platform.Mail;

/// <summary>Hands mails of the outbox to the mailer.</summary>
public sealed class MailOutboxHandler(IMailer mailer, SmtpSettings settings) : IOutboxHandler
{
    public string Kind => OutboxMessage.MailKind;

    public Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var mail =
            JsonSerializer.Deserialize<Mail>(message.Payload)
            ?? throw new OutboxException("The outbox holds no mail here.");
        return mailer.SendAsync(
            mail,
            MessageIds.Of(message.DeduplicationKey, settings.From),
            cancellation
        );
    }
}
