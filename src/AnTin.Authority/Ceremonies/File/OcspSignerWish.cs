namespace AnTin.Authority.Ceremonies.File;

/// <summary>A delegated OCSP signer for one CA.</summary>
public sealed record OcspSignerWish
{
    public required string Id { get; init; }

    /// <summary>The CA it answers for, which also issues it.</summary>
    public required string Authority { get; init; }

    public required string Name { get; init; }

    public string Key { get; init; } = "P-256";

    public string Profile { get; init; } = "OCSP_90D";
}
