namespace AnTin.Registration.Organisations;

/// <summary>A commune, ward or special zone.</summary>
public sealed class Commune
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string ProvinceCode { get; init; }

    /// <summary>Name of the district for communes before 1/7/2025, when districts ended.</summary>
    public string? District { get; init; }

    public required string FullName { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }
}
