namespace AnTin.Registration.Excel;

/// <summary>What is wrong in an uploaded workbook, row by row and cell by cell.</summary>
/// <param name="ImportId">Kept until it is imported or replaced.</param>
/// <param name="FileName">As uploaded.</param>
/// <param name="Rows">In the order of the sheet.</param>
/// <param name="Version">To be named when importing.</param>
/// <param name="Imported">The good rows are in the dossier.</param>
public sealed record ImportReview(
    Guid ImportId,
    string FileName,
    IReadOnlyList<ImportedRow> Rows,
    int Version,
    bool Imported
)
{
    public int GoodCount => Rows.Count(row => row.IsGood);

    public int WrongCount => Rows.Count - GoodCount;
}
