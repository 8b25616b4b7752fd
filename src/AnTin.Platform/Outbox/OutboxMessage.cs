using System.Text.Json;
using AnTin.Platform.Database;
using AnTin.Platform.Sms;

namespace AnTin.Platform.Outbox;

/// <summary>
/// Something to tell the world, saved in the transaction of the act that caused it. The unique key makes it one notice
/// however often the act is retried.
/// </summary>
public sealed class OutboxMessage
{
    public const string MailKind = "mail";
    public const string SmsKind = "sms";

    /// <summary>The payload of a message that was handed over.</summary>
    public const string Forgotten = "{}";

    public Guid Id { get; init; }

    /// <summary>Chooses the handler.</summary>
    public required string Kind { get; init; }

    /// <summary>Unique in the database, e.g. <c>dossier-accepted/0191…/mail</c>. Never holds personal data.</summary>
    public required string DeduplicationKey { get; init; }

    /// <summary>JSON for the handler; <see cref="Forgotten"/> from the instant <see cref="DoneAt"/> on.</summary>
    public required string Payload { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not handed over before this instant; moved on after each failure.</summary>
    public DateTimeOffset NotBefore { get; set; }

    public int Attempts { get; set; }

    /// <summary>Who holds the message holds it until then; afterwards anybody may take it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Set when the last attempt failed too: somebody has to look.</summary>
    public DateTimeOffset? AbandonedAt { get; set; }

    /// <summary>Kind of the last failure, without personal data.</summary>
    public string? LastError { get; set; }

    public static OutboxMessage Mail(string deduplicationKey, Mail.Mail mail, DateTimeOffset now) =>
        Create(MailKind, deduplicationKey, JsonSerializer.Serialize(mail), now);

    public static OutboxMessage Sms(
        string deduplicationKey,
        string number,
        string text,
        DateTimeOffset now
    ) =>
        Create(
            SmsKind,
            deduplicationKey,
            JsonSerializer.Serialize(new SmsMessage(number, text)),
            now
        );

    /// <summary>Any other kind; the payload is written as JSON.</summary>
    public static OutboxMessage Create<T>(
        string kind,
        string deduplicationKey,
        T payload,
        DateTimeOffset now
    ) => Create(kind, deduplicationKey, JsonSerializer.Serialize(payload), now);

    private static OutboxMessage Create(
        string kind,
        string deduplicationKey,
        string payload,
        DateTimeOffset now
    )
    {
        var at = Instant.Cut(now);
        return new OutboxMessage
        {
            Id = Guid.CreateVersion7(at),
            Kind = kind,
            DeduplicationKey = deduplicationKey,
            Payload = payload,
            CreatedAt = at,
            NotBefore = at,
        };
    }
}
