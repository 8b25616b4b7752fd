using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures;

/// <summary>What tiles, menus and description pages say of a procedure.</summary>
public sealed record ProcedureCard
{
    /// <summary>"01" to "06".</summary>
    public required string Number { get; init; }

    /// <summary>See <see cref="Catalogue.ProcedureCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the folder in code, pages, tests and docs.</summary>
    public required string Folder { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>The exact label of "Loại hồ sơ" .</summary>
    public required string DossierLabel { get; init; }

    public required string LegalBasis { get; init; }

    public required string Form { get; init; }

    public required Sentence Deadline { get; init; }

    /// <summary>First day of the regime that the card describes.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Whether dossiers can be filed here today.</summary>
    public bool IsOpen { get; init; }
}
