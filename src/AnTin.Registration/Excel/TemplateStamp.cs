namespace AnTin.Registration.Excel;

/// <summary>What tells our template from other workbooks, and this edition from older ones. Stands on a hidden sheet, which Excel, LibreOffice and Google Sheets all keep.</summary>
internal static class TemplateStamp
{
    public const string Sheet = "antin";

    public const string Mark = "ANTIN-CMCTSCN";

    /// <summary>Raised whenever a column changes its meaning; older editions are then refused.</summary>
    public const int Edition = 2;

    public const string ListSheet = "DanhMuc";

    public const string RowSheet = "DanhSach";

    /// <summary>Rows a workbook may bring.</summary>
    public const int MostRows = 1000;
}
