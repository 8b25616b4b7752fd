namespace AnTin.Registration.Accounts;

/// <summary>One browser in which somebody signed in. A cookie is worth nothing once its row has ended, however often it was copied.</summary>
public sealed class AccountSession
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The end even of a session that is used without a pause.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Set by signing out.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
