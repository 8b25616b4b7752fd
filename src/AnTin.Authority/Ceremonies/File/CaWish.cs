namespace AnTin.Authority.Ceremonies.File;

/// <summary>A certification authority to be made.</summary>
public sealed record CaWish
{
    /// <summary>Short name in addresses and commands: lower-case letters, digits, hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>commonName.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the issuing CA, of this file or an earlier ceremony; absent for a root.</summary>
    public string? Issuer { get; init; }

    /// <summary>RSA-3072, RSA-4096, P-256, P-384; with a profile that allows it ML-DSA-65, SLH-DSA-SHA2-192s and their kin.</summary>
    public required string Key { get; init; }

    /// <summary>State, Party or Devices: whom it issues to. Absent for a root.</summary>
    public string? Bloc { get; init; }

    /// <summary>What stands before the colon of its profiles' names: "HBNN_G1" gives HBNN_G1:PERSON_5Y.</summary>
    public required string Prefix { get; init; }

    /// <summary>Kind of its own profile: ROOT_30Y, CA_20Y.</summary>
    public required string Profile { get; init; }

    /// <summary>Profiles it may issue by, named without the prefix.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Hours a CRL is valid.</summary>
    public int CrlHours { get; init; } = 24;

    /// <summary>Hours a delta CRL is valid, fewer than the CRL; absent: there are complete CRLs only.</summary>
    public int? DeltaHours { get; init; }
}
