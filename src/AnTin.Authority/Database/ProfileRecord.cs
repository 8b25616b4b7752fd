namespace AnTin.Authority.Database;

/// <summary>
/// A profile as a ceremony approved it. A deploy that carries the same id with other content does not issue
/// (rule T7).
/// </summary>
public sealed class ProfileRecord
{
    public required string Id { get; init; }

    /// <summary>The CA that issues by this profile.</summary>
    public required string CaId { get; init; }

    /// <summary>SHA-256 of the profile's canonical content, hexadecimal.</summary>
    public required string Hash { get; init; }

    public required string CeremonyId { get; init; }
}
