namespace AnTin.Authority.Revocation;

/// <summary>What the outbox carries from a revocation to registration and central custody.</summary>
public sealed record RevokedEvent(string SerialHex, string Issuer, string Code, DateTimeOffset At)
{
    public const string Kind = "certificate-revoked";
}
