using AnTin.Registration.Contracts;

namespace AnTin.Registration.Organisations;

/// <summary>One node of the tree, as an administrator sees it.</summary>
/// <param name="Code">Mã định danh.</param>
/// <param name="ValidTo">Last day of existence; null while it lives.</param>
public sealed record OrganisationView(
    Guid Id,
    int Level,
    string? Code,
    string Name,
    Bloc Bloc,
    Sector Sector,
    string? ProvinceCode,
    DateOnly ValidFrom,
    DateOnly? ValidTo
);
