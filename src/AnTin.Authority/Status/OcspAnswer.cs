namespace AnTin.Authority.Status;

/// <summary>An answer ready to send.</summary>
/// <param name="Body">DER OCSPResponse.</param>
public sealed record OcspAnswer(byte[] Body)
{
    /// <summary>Null when nobody may keep the answer.</summary>
    public CachedUntil? Cached { get; init; }
}
