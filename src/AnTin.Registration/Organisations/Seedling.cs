using AnTin.Registration.Contracts;

namespace AnTin.Registration.Organisations;

/// <summary>What is known of an organisation before it stands in the tree.</summary>
/// <param name="Name">As in its founding decision.</param>
/// <param name="Code">Mã định danh; null where none was given out.</param>
/// <param name="Bloc">Counts at level 1; below, the superior's counts.</param>
/// <param name="ProvinceCode">Null takes the superior's.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; null while it lives.</param>
internal sealed record Seedling(
    string Name,
    string? Code,
    Bloc Bloc,
    Sector Sector,
    bool HasLegalPersonality,
    bool HasOwnSeal,
    string? ProvinceCode,
    DateOnly ValidFrom,
    DateOnly? ValidTo
);
