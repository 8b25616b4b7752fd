namespace AnTin.Authority.Ceremonies.File;

/// <summary>A time-stamp unit.</summary>
public sealed record TimeStampUnitWish
{
    public required string Id { get; init; }

    /// <summary>The CA that issues it.</summary>
    public required string Authority { get; init; }

    public required string Name { get; init; }

    public string Key { get; init; } = "P-256";

    public string Profile { get; init; } = "TSA_5Y";

    /// <summary>Policy in every token, dotted.</summary>
    public required string Policy { get; init; }

    /// <summary>Stated accuracy; the unit stops when the clock drifts further.</summary>
    public int AccuracyMilliseconds { get; init; } = 1000;
}
