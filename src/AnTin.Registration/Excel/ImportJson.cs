using System.Text.Json;

namespace AnTin.Registration.Excel;

internal static class ImportJson
{
    public static string Write(IReadOnlyList<ImportedRow> rows) => JsonSerializer.Serialize(rows);

    public static List<ImportedRow> Read(string json) =>
        JsonSerializer.Deserialize<List<ImportedRow>>(json) ?? [];
}
