namespace AnTin.Registration.Excel;

/// <summary>One row of a sheet as text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cells">As many as the template has columns.</param>
/// <param name="Hidden">The sender may not know that it is there.</param>
/// <param name="BrokenCells">Places of cells that hold an Excel error (#REF!…).</param>
internal sealed record SheetRow(
    int Number,
    IReadOnlyList<string> Cells,
    bool Hidden,
    IReadOnlyList<int> BrokenCells
)
{
    /// <summary>Nothing but the running number.</summary>
    public bool IsBlank => BrokenCells.Count == 0 && Cells.Skip(1).All(string.IsNullOrWhiteSpace);
}
