namespace AnTin.CentralSigning.Sessions;

/// <summary>A browser in which the owner of a mailbox opened a link. It shows and prepares; it never signs without the PIN.</summary>
public sealed class SubscriberSession
{
    public Guid Id { get; init; }

    /// <summary>Lower case.</summary>
    public required string Mailbox { get; init; }
    public required byte[] TokenHash { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
