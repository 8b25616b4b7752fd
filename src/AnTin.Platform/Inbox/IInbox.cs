using AnTin.Platform.Sms;

namespace AnTin.Platform.Inbox;

/// <summary>What the service told people, kept in files for developers, trainers and tests; never used in production.</summary>
public interface IInbox
{
    /// <summary>Keeps a mail unless one with its Message-ID is there. The answer is the item's id either way.</summary>
    Task<string> KeepMailAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    );

    /// <summary>Keeps a short message unless one with its reference is there.</summary>
    Task<string> KeepSmsAsync(
        SmsMessage message,
        string reference,
        CancellationToken cancellation = default
    );

    /// <summary>Newest first.</summary>
    /// <param name="recipient">Only what went to this mailbox or number; null for everything.</param>
    /// <param name="most">At most so many items.</param>
    /// <param name="cancellation">Gives up reading.</param>
    Task<IReadOnlyList<InboxItem>> ListAsync(
        string? recipient = null,
        int most = 200,
        CancellationToken cancellation = default
    );

    /// <summary>Null when there is none.</summary>
    Task<InboxItem?> FindAsync(string id, CancellationToken cancellation = default);
}
