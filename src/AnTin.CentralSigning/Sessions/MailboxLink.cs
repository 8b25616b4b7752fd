namespace AnTin.CentralSigning.Sessions;

/// <summary>A link sent to an official mailbox: usable once, for a while. Only the hash of its secret is kept.</summary>
public sealed class MailboxLink
{
    public Guid Id { get; init; }
    public LinkPurpose Purpose { get; init; }

    /// <summary>Lower case.</summary>
    public required string Mailbox { get; init; }

    /// <summary>The credential to be activated; null for signing in.</summary>
    public Guid? CredentialId { get; init; }
    public required byte[] TokenHash { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}
