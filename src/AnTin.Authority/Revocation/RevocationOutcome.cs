namespace AnTin.Authority.Revocation;

/// <summary>How a revocation ended.</summary>
public enum RevocationOutcome
{
    /// <summary>Revoked now (or would be, in a dry run).</summary>
    Revoked,

    /// <summary>It was revoked before; time and reason of then stay.</summary>
    AlreadyRevoked,

    /// <summary>This CA has no record of the serial.</summary>
    Unknown,
}
