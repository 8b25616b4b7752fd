namespace AnTin.Authority.Ceremonies.File;

/// <summary>A policy of ours that stands for one of another CA (RFC 5280 §4.2.1.5), both dotted.</summary>
public sealed record PolicyMappingWish
{
    public required string Ours { get; init; }

    public required string Theirs { get; init; }
}
