namespace AnTin.Authority.Probing;

/// <summary>What came back from an address.</summary>
/// <param name="Body">Null when nobody answered, or not with 200.</param>
/// <param name="Status">0 when nobody answered.</param>
/// <param name="Fault">Why nobody answered; empty otherwise.</param>
/// <param name="Sent">Own clock before the question.</param>
/// <param name="Received">Own clock after the last octet.</param>
/// <param name="CachedFor">max-age of Cache-Control.</param>
public sealed record ProbeAnswer(
    byte[]? Body,
    int Status,
    string Fault,
    DateTimeOffset Sent,
    DateTimeOffset Received,
    TimeSpan? CachedFor
)
{
    public TimeSpan Took => Received - Sent;
}
