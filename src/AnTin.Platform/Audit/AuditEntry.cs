namespace AnTin.Platform.Audit;

/// <summary>
/// One line of the audit log. <see cref="Hash"/> covers the line and the hash before it, so a line cannot be changed,
/// removed or put in unseen.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Role { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Details { get; init; }

    /// <summary>SHA-256 of the line before; 32 zero bytes before the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 as <see cref="AuditHash"/> computes it.</summary>
    public required byte[] Hash { get; init; }
}
