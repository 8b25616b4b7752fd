namespace AnTin.Registration.Contracts;

/// <summary>What the authority tells about certificates after they were issued.</summary>
public interface ICertificateEvents
{
    /// <summary>Idempotent. <paramref name="reasonCode"/> is the portal's abbreviation ("GHTDTT", "LK"…).</summary>
    Task RevokedAsync(
        string serialHex,
        string issuer,
        string reasonCode,
        DateTimeOffset at,
        CancellationToken ct
    );
}
