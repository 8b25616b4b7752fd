namespace AnTin.Registration.Excel;

/// <summary>A workbook to download.</summary>
public sealed record NamedFile(string Name, byte[] Content)
{
    public const string MediaType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
