namespace AnTin.Registration.Accounts;

/// <summary>A one-time link sent by mail. Only the digest of its token is kept.</summary>
public sealed class AccountLink
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required AccountLinkPurpose Purpose { get; init; }

    /// <summary>Base64url of SHA-256 of the token.</summary>
    public required string TokenDigest { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Last instant at which the link opens.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
