using AnTin.Registration.Contracts;

namespace AnTin.Registration.Organisations;

/// <summary>
/// One node of the tree of organisations: four levels, each node dated, so that a path printed on an old paper stays readable
/// after a merger. Levels are levels of management, not of territory.
/// </summary>
public sealed class Organisation
{
    /// <summary>Longest name that is taken, in characters: it stands in letters and in certificates.</summary>
    public const int LongestName = 200;

    public const int DeepestLevel = 4;

    /// <summary>Version 4: it opens the official dossier code, whose form the portal has used since its first day.</summary>
    public required Guid Id { get; init; }

    public Guid? ParentId { get; set; }

    /// <summary>1 (ministry, province, central party body) to 4.</summary>
    public required int Level { get; init; }

    public required string Name { get; set; }

    /// <summary><see cref="Name"/> folded: what imports and pickers compare.</summary>
    public required string FoldedName { get; set; }

    /// <summary>Names from level 1 to here, upper case, joined by "; " .</summary>
    public required string Path { get; set; }

    /// <summary>Fixed-width keys from level 1 to here; a prefix of it is "this organisation and all below".</summary>
    public required string TreeKey { get; set; }

    public required Bloc Bloc { get; set; }

    public bool HasLegalPersonality { get; set; }

    public bool HasOwnSeal { get; set; }

    public Sector Sector { get; set; }

    /// <summary>Code of <see cref="Province"/>; null for central bodies.</summary>
    public string? ProvinceCode { get; set; }

    public string? TaxCode { get; set; }

    /// <summary>Mã định danh of the national portal, folded (<see cref="Values.OrganisationCode"/>), unique; null where none was given out.</summary>
    public string? IdentificationCode { get; set; }

    /// <summary>Mã quan hệ ngân sách, 7 digits.</summary>
    public string? BudgetCode { get; set; }

    public string? Address { get; set; }

    public required DateOnly ValidFrom { get; set; }

    /// <summary>Last day of existence; null while it lives.</summary>
    public DateOnly? ValidTo { get; set; }

    public Guid? MergedIntoId { get; set; }

    public bool LivesOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Whether <paramref name="other"/> is this organisation or stands below it.</summary>
    public bool Covers(Organisation other) =>
        other.TreeKey.StartsWith(TreeKey, StringComparison.Ordinal);
}
