using AnTin.Platform.Results;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Excel;

/// <summary>One row of an uploaded workbook with its verdict.</summary>
public sealed record ImportedRow
{
    /// <summary>Place in the list, from 1: what "Trùng với dòng 3" means.</summary>
    public required int Number { get; init; }

    /// <summary>Row of the sheet, from 1: where the sender finds it.</summary>
    public required int SheetRow { get; init; }

    /// <summary>What the cells say, cleaned.</summary>
    public required PersonForm Form { get; init; }

    /// <summary>What the row's cells are refused for; <see cref="Refusal.Field"/> names the cell.</summary>
    public IReadOnlyList<Refusal> Errors { get; init; } = [];

    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    public PopulationVerdict Population { get; init; }

    /// <summary>The row of the dossier that this row repeats: importing it again mends that one instead of adding a second.</summary>
    public Guid? Replaces { get; init; }

    public bool IsGood => Errors.Count == 0;

    /// <summary>"Trạng thái" of the import screen: everything wrong, in one cell.</summary>
    public string Remarks =>
        string.Join(
            "; ",
            Errors
                .Concat(Warnings)
                .Select(refusal => Cause(refusal))
                .Distinct(StringComparer.Ordinal)
        );

    private static string Cause(Refusal refusal) =>
        refusal.Facts?.TryGetValue("cause", out var cause) == true
            ? $"{refusal.Message.Vietnamese} ({cause})"
            : refusal.Message.Vietnamese;
}
