namespace AnTin.Authority.Ceremonies.File;

/// <summary>
/// A new key and certificate for a CA, under the same name. From then on the new key issues; the old one goes on signing its
/// CRLs and its responders' certificates.
/// </summary>
public sealed record RolloverWish
{
    /// <summary>The CA of an earlier ceremony whose key is followed.</summary>
    public required string Of { get; init; }

    /// <summary>Short name of the CA with the new key, in addresses and commands.</summary>
    public required string Id { get; init; }

    /// <summary>RSA-3072, RSA-4096, P-256 or P-384.</summary>
    public required string Key { get; init; }

    /// <summary>What stands before the colon of its profiles' names; not that of the old key.</summary>
    public required string Prefix { get; init; }

    /// <summary>Kind of its own profile: ROOT_30Y, CA_20Y.</summary>
    public required string Profile { get; init; }

    /// <summary>Absent: the newest key of the CA that issued the old one.</summary>
    public string? Issuer { get; init; }

    /// <summary>Absent: what the old key may issue.</summary>
    public IReadOnlyList<string>? Profiles { get; init; }

    /// <summary>Absent: as for the old key.</summary>
    public int? CrlHours { get; init; }

    /// <summary>Absent: as for the old key.</summary>
    public int? DeltaHours { get; init; }
}
