namespace AnTin.Registration.Excel;

/// <summary>One row of an uploaded workbook with its verdict.</summary>
public sealed record ImportedRow
{
    /// <summary>Row of the sheet, from 1: where the sender finds it.</summary>
    public required int SheetRow { get; init; }
}
