namespace AnTin.Platform.Outbox;

/// <summary>
/// Hands messages of one kind to the world. It may be called again for a message it already handed over (the process
/// died before the note was made): derive the id the receiver sees from <see cref="OutboxMessage.DeduplicationKey"/>.
/// </summary>
public interface IOutboxHandler
{
    string Kind { get; }

    /// <summary>Returns when the other side has taken it; throws otherwise, and the message is tried again later.</summary>
    Task HandleAsync(OutboxMessage message, CancellationToken cancellation);
}
