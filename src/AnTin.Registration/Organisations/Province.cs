namespace AnTin.Registration.Organisations;

/// <summary>A province or centrally-run city, old or new: the catalogue is dated by the reform of 1/7/2025.</summary>
public sealed class Province
{
    public required Guid Id { get; init; }

    /// <summary>Two digits of the General Statistics Office.</summary>
    public required string Code { get; init; }

    /// <summary>Short name ("Lạng Sơn"): what certificates carry.</summary>
    public required string Name { get; init; }

    /// <summary>With its kind ("Tỉnh Lạng Sơn").</summary>
    public required string FullName { get; init; }

    public required string FoldedName { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }
}
