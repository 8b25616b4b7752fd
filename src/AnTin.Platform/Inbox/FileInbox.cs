using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnTin.Platform.Files;
using AnTin.Platform.Sms;

namespace AnTin.Platform.Inbox;

/// <summary>
/// An inbox in a directory: <c>&lt;microseconds&gt;-&lt;digest of the Message-ID&gt;.eml</c> or <c>.sms</c>. The digest in
/// the name is what keeps a message that was sent twice from standing there twice.
/// </summary>
public sealed class FileInbox(string directory, TimeProvider clock) : IInbox, IDisposable
{
    private const string MailExtension = ".eml";
    private const string SmsExtension = ".sms";

    // Looking for the same message and writing it are one step.
    private readonly SemaphoreSlim writing = new(1);

    public Task<string> KeepMailAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    )
    {
        var messageId = MimeMessage.Read(message).MessageId;
        var identity = messageId.Length > 0 ? Encoding.UTF8.GetBytes(messageId) : message.ToArray();
        return KeepAsync(identity, message, MailExtension, cancellation);
    }

    public Task<string> KeepSmsAsync(
        SmsMessage message,
        string reference,
        CancellationToken cancellation = default
    )
    {
        var kept = JsonSerializer.SerializeToUtf8Bytes(
            new KeptSms(message.Number, message.Text, reference)
        );
        return KeepAsync(
            Encoding.UTF8.GetBytes("sms:" + reference),
            kept,
            SmsExtension,
            cancellation
        );
    }

    public async Task<IReadOnlyList<InboxItem>> ListAsync(
        string? recipient = null,
        int most = 200,
        CancellationToken cancellation = default
    )
    {
        var items = new List<InboxItem>();
        foreach (var path in Files().OrderDescending(StringComparer.Ordinal))
        {
            if (items.Count == most)
            {
                break;
            }

            var item = await ReadAsync(path, cancellation);
            if (
                recipient is null
                || string.Equals(item.To, recipient, StringComparison.OrdinalIgnoreCase)
            )
            {
                items.Add(item);
            }
        }

        return items;
    }

    public async Task<InboxItem?> FindAsync(string id, CancellationToken cancellation = default)
    {
        var path = Files().FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == id);
        return path is null ? null : await ReadAsync(path, cancellation);
    }

    public void Dispose() => writing.Dispose();

    private async Task<string> KeepAsync(
        ReadOnlyMemory<byte> identity,
        ReadOnlyMemory<byte> content,
        string extension,
        CancellationToken cancellation
    )
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(identity.Span).AsSpan(0, 16));
        await writing.WaitAsync(cancellation);
        try
        {
            OwnersAlone.Directory(directory);
            if (
                Directory.EnumerateFiles(directory, $"*-{digest}{extension}").FirstOrDefault() is
                { } there
            )
            {
                return Path.GetFileNameWithoutExtension(there);
            }

            var microseconds = Database.Instant.ToMicroseconds(clock.GetUtcNow());
            var id = string.Create(CultureInfo.InvariantCulture, $"{microseconds:D17}-{digest}");
            await WholeFile.WriteAsync(
                Path.Combine(directory, id + extension),
                content,
                cancellation
            );
            return id;
        }
        finally
        {
            writing.Release();
        }
    }

    private IEnumerable<string> Files() =>
        Directory.Exists(directory)
            ? Directory
                .EnumerateFiles(directory)
                .Where(path => Path.GetExtension(path) is MailExtension or SmsExtension)
            : [];

    private static async Task<InboxItem> ReadAsync(string path, CancellationToken cancellation)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        var content = await File.ReadAllBytesAsync(path, cancellation);
        var receivedAt = Database.Instant.FromMicroseconds(
            long.Parse(id.Split('-')[0], CultureInfo.InvariantCulture)
        );
        if (Path.GetExtension(path) == SmsExtension)
        {
            var sms = JsonSerializer.Deserialize<KeptSms>(content)!;
            return new(
                id,
                InboxItemKind.Sms,
                receivedAt,
                "",
                sms.Number,
                "",
                sms.Text,
                null,
                sms.Reference
            );
        }

        var mail = MimeMessage.Read(content);
        return new(
            id,
            InboxItemKind.Mail,
            receivedAt,
            mail.Header("From"),
            mail.To,
            mail.Header("Subject"),
            mail.Text,
            mail.Html,
            mail.MessageId
        );
    }

    private sealed record KeptSms(string Number, string Text, string Reference);
}
