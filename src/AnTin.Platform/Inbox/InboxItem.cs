namespace AnTin.Platform.Inbox;

/// <param name="Id">Names the item in the inbox.</param>
/// <param name="Kind">Mail or short message.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="From">The sender as written; empty for a short message.</param>
/// <param name="To">Mailbox or number.</param>
/// <param name="Subject">Empty for a short message.</param>
/// <param name="Text">The plain words.</param>
/// <param name="Html">The same with layout, or null. Untrusted.</param>
/// <param name="MessageId">Without angle brackets; the reference of a short message.</param>
public sealed record InboxItem(
    string Id,
    InboxItemKind Kind,
    DateTimeOffset ReceivedAt,
    string From,
    string To,
    string Subject,
    string Text,
    string? Html,
    string MessageId
);
