namespace AnTin.Platform.Audit;

/// <summary>A line of the audit log as it left the host; <see cref="Hash"/> can be recomputed from the others.</summary>
public sealed record ForwardedLine(
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string Role,
    string Action,
    string Subject,
    string? Details,
    string PreviousHash,
    string Hash
)
{
    public static ForwardedLine Of(AuditEntry entry) =>
        new(
            entry.Sequence,
            entry.At,
            entry.Actor,
            entry.Role,
            entry.Action,
            entry.Subject,
            entry.Details,
            Convert.ToHexStringLower(entry.PreviousHash),
            Convert.ToHexStringLower(entry.Hash)
        );
}
