using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AnTin.Platform.Inbox;

/// <summary>One conversation (RFC 5321 §3, §4.1): greeting, MAIL, RCPT, DATA. Lines and messages have limits.</summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private const int MostRecipients = 100;
    private const int MostErrors = 20;

    private readonly NetworkStream stream;
    private readonly IInbox inbox;
    private readonly InboxServerSettings settings;
    private readonly SmtpLines lines;

    private bool mailGiven;
    private int recipients;
    private int errors;

    public SmtpSession(NetworkStream stream, IInbox inbox, InboxServerSettings settings)
    {
        this.stream = stream;
        this.inbox = inbox;
        this.settings = settings;
        lines = new SmtpLines(stream, settings.Idle);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        await SayAsync("220 localhost Ấn Tín development inbox ESMTP", stopping);
        while (errors < MostErrors && await lines.ReadAsync(stopping) is { } line)
        {
            if (line.TooLong)
            {
                await RefuseAsync("500 Line too long", stopping);
            }
            else if (!await ObeyAsync(line.Text, stopping))
            {
                return;
            }
        }

        await SayAsync("421 Good-bye", stopping);
    }

    public Task SendAwayAsync(CancellationToken stopping) =>
        SayAsync("421 Too many conversations, try later", stopping);

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    /// <summary>False when the conversation is over.</summary>
    private async Task<bool> ObeyAsync(string line, CancellationToken stopping)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var verb = (space < 0 ? line : line[..space]).ToUpperInvariant();
        switch (verb)
        {
            case "EHLO":
                Forget();
                await SayAsync(
                    $"250-localhost\r\n250-SIZE {settings.MostBytes}\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 PIPELINING",
                    stopping
                );
                return true;
            case "HELO" or "RSET" or "NOOP":
                Forget();
                await SayAsync("250 OK", stopping);
                return true;
            case "VRFY":
                await SayAsync("252 Send and see", stopping);
                return true;
            case "QUIT":
                await SayAsync("221 Good-bye", stopping);
                return false;
            case "MAIL":
                await MailAsync(line, stopping);
                return true;
            case "RCPT":
                await RecipientAsync(line, stopping);
                return true;
            case "DATA":
                return await DataAsync(stopping);
            default:
                await RefuseAsync("502 Not a command of this server", stopping);
                return true;
        }
    }

    private async Task MailAsync(string line, CancellationToken stopping)
    {
        if (mailGiven || !line.StartsWith("MAIL FROM:", StringComparison.OrdinalIgnoreCase))
        {
            await RefuseAsync("503 MAIL FROM:<mailbox> once, please", stopping);
            return;
        }

        if (DeclaredSize(line) > settings.MostBytes)
        {
            await RefuseAsync("552 Message too large", stopping);
            return;
        }

        mailGiven = true;
        await SayAsync("250 OK", stopping);
    }

    private async Task RecipientAsync(string line, CancellationToken stopping)
    {
        if (!mailGiven || !line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
        {
            await RefuseAsync("503 MAIL first, then RCPT TO:<mailbox>", stopping);
        }
        else if (recipients == MostRecipients)
        {
            await RefuseAsync("452 Too many recipients", stopping);
        }
        else
        {
            recipients++;
            await SayAsync("250 OK", stopping);
        }
    }

    private async Task<bool> DataAsync(CancellationToken stopping)
    {
        if (recipients == 0)
        {
            await RefuseAsync("503 RCPT first", stopping);
            return true;
        }

        await SayAsync("354 End with a line that is only a dot", stopping);
        using var message = new MemoryStream();
        var whole = true;
        while (await lines.ReadAsync(stopping) is { } line)
        {
            if (line.IsEndOfData)
            {
                await AnswerAsync(message, whole, stopping);
                Forget();
                return true;
            }

            whole = whole && !line.TooLong && message.Length + line.Length <= settings.MostBytes;
            if (whole)
            {
                line.AppendTo(message);
            }
        }

        // The client went away inside the message: nothing was promised, nothing is kept.
        return false;
    }

    private async Task AnswerAsync(MemoryStream message, bool whole, CancellationToken stopping)
    {
        if (!whole)
        {
            await RefuseAsync("552 Message or line too long", stopping);
            return;
        }

        var id = await inbox.KeepMailAsync(message.ToArray(), stopping);
        await SayAsync($"250 OK {id}", stopping);
    }

    private static long DeclaredSize(string line)
    {
        var at = line.IndexOf(" SIZE=", StringComparison.OrdinalIgnoreCase);
        var digits = at < 0 ? "" : new string([.. line.Skip(at + 6).TakeWhile(char.IsAsciiDigit)]);
        return digits.Length == 0 ? 0
            : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? size
            : long.MaxValue;
    }

    private void Forget()
    {
        mailGiven = false;
        recipients = 0;
    }

    private Task RefuseAsync(string answer, CancellationToken stopping)
    {
        errors++;
        return SayAsync(answer, stopping);
    }

    private async Task SayAsync(string answer, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(settings.Idle);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), limit.Token);
    }
}
