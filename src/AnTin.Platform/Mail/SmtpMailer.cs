using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using AnTin.Platform.Outbox;

namespace AnTin.Platform.Mail;

/// <summary>Sends through an SMTP server (RFC 5321): UTF-8 subject and bodies, one mailbox, no header from outside.</summary>
public sealed class SmtpMailer(SmtpSettings settings) : IMailer
{
    public async Task SendAsync(
        Mail mail,
        string messageId,
        CancellationToken cancellation = default
    )
    {
        using var message = Compose(mail, messageId);
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Credentials = Credentials(),
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.Timeout);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException fault)
        {
            // The server's own words may quote the mailbox; its code says enough.
            throw new OutboxException($"SMTP {(int)fault.StatusCode} {fault.StatusCode}", fault);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new OutboxException("SMTP timeout", fault);
        }
    }

    private MailMessage Compose(Mail mail, string messageId)
    {
        var message = new MailMessage(
            new MailAddress(settings.From, settings.FromName, Encoding.UTF8),
            Mailbox(mail.To)
        )
        {
            Subject = OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = mail.TextBody,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", $"<{OneLine(messageId)}>");

        // RFC 3834 §5: nobody's holiday reply needs to answer a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.HtmlBody is not null)
        {
            message.AlternateViews.Add(
                AlternateView.CreateAlternateViewFromString(
                    mail.HtmlBody,
                    Encoding.UTF8,
                    MediaTypeNames.Text.Html
                )
            );
        }

        return message;
    }

    private static MailAddress Mailbox(string text) =>
        MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && !text.Any(char.IsControl)
            ? address
            : throw new OutboxException("The recipient is not one plain mailbox.");

    private static string OneLine(string text) =>
        text.Any(char.IsControl)
            ? throw new OutboxException("A header holds control characters.")
            : text;

    private NetworkCredential? Credentials() =>
        settings is { UserName: { } name, PasswordFile: { } file }
            ? new NetworkCredential(name, File.ReadLines(file).FirstOrDefault() ?? "")
            : null;
}
