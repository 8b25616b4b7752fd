namespace AnTin.Authority.Status;

/// <summary>
/// The status of one known serial. Good is one shared object; a revocation is another object, so that a stored answer
/// notices the change by comparing references.
/// </summary>
/// <param name="RevokedAt">Null while good.</param>
/// <param name="Reason">CRLReason; 0 while good or unspecified.</param>
public sealed record SerialStatus(DateTimeOffset? RevokedAt, int Reason)
{
    public static readonly SerialStatus Good = new(null, 0);
}
