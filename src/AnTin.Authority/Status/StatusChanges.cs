namespace AnTin.Authority.Status;

/// <summary>What the authority recorded since the last look.</summary>
/// <param name="Known">Serials whose intent was recorded.</param>
/// <param name="Revoked">Serials that were revoked.</param>
/// <param name="LastIntent">Where the next look starts.</param>
/// <param name="LastRevocation">Where the next look starts.</param>
public sealed record StatusChanges(
    IReadOnlyList<(string CaId, string SerialHex)> Known,
    IReadOnlyList<(string CaId, string SerialHex, DateTimeOffset At, int Reason)> Revoked,
    long LastIntent,
    long LastRevocation
);
