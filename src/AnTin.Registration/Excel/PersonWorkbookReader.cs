using System.Globalization;
using System.Text;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using ExcelDataReader;

namespace AnTin.Registration.Excel;

/// <summary>
/// Reads an uploaded workbook of type 01, .xlsx or .xls, as Excel, LibreOffice and Google Sheets save it. Formulas count by
/// their stored values, merged cells by the value of their first, dates whether stored as dates or typed.
/// </summary>
internal static class PersonWorkbookReader
{
    /// <summary>Blank rows after which a sheet is taken to be at its end.</summary>
    private const int MostBlanks = 200;

    static PersonWorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Result<IReadOnlyList<SheetRow>> Read(byte[] file)
    {
        var zipped = file.AsSpan().StartsWith("PK"u8);
        if (zipped && SafeZip.Refuse(file) is { } refusal)
        {
            return refusal;
        }

        try
        {
            if (zipped && RowNumbers.Refuse(file) is { } repeated)
            {
                return repeated;
            }

            using var reader = ExcelReaderFactory.CreateReader(
                new MemoryStream(file, writable: false)
            );
            return ReadSheets(reader);
        }
#pragma warning disable CA1031 // The parser of a foreign format throws whatever hostile bytes lead it to; each means "unreadable".
        catch (Exception)
#pragma warning restore CA1031
        {
            return ExcelRefusals.Unreadable;
        }
    }

    private static Result<IReadOnlyList<SheetRow>> ReadSheets(IExcelDataReader reader)
    {
        Result<IReadOnlyList<SheetRow>>? rows = null;
        int? edition = null;
        do
        {
            if (reader.Name == TemplateStamp.Sheet)
            {
                edition = ReadEdition(reader);
            }
            else if (rows is null && reader.VisibleState == "visible")
            {
                rows = ReadRows(reader);
            }
        } while (reader.NextResult());

        return edition switch
        {
            null => rows?.IsOk == true ? ExcelRefusals.OldTemplate : ExcelRefusals.NotOurs,
            TemplateStamp.Edition => rows ?? ExcelRefusals.NotOurs,
            _ => ExcelRefusals.OldTemplate,
        };
    }

    private static int? ReadEdition(IExcelDataReader reader) =>
        reader.Read()
        && reader.FieldCount >= 2
        && reader.GetValue(0) as string == TemplateStamp.Mark
        && double.TryParse(
            Text(reader.GetValue(1), null),
            CultureInfo.InvariantCulture,
            out var edition
        )
            ? (int)edition
            : null;

    private static Result<IReadOnlyList<SheetRow>> ReadRows(IExcelDataReader reader)
    {
        if (!reader.Read() || !HasOurHeads(reader))
        {
            return ExcelRefusals.NotOurs;
        }

        var merged = Merges(reader);
        var rows = new List<SheetRow>();
        var blanks = 0;
        for (var number = 2; blanks < MostBlanks && reader.Read(); number++)
        {
            var row = ReadRow(reader, number, merged);
            if (row.IsBlank)
            {
                blanks++;
                continue;
            }

            blanks = 0;
            rows.Add(row);
            if (rows.Count > TemplateStamp.MostRows)
            {
                return ExcelRefusals.TooManyRows;
            }
        }

        return rows.Count == 0 ? ExcelRefusals.Empty : Result.Of<IReadOnlyList<SheetRow>>(rows);
    }

    private static bool HasOurHeads(IExcelDataReader reader)
    {
        if (reader.FieldCount < PersonColumns.All.Count)
        {
            return false;
        }

        for (var place = 0; place < PersonColumns.All.Count; place++)
        {
            var head = VietnameseText.Fold(Text(reader.GetValue(place), null));
            if (head != VietnameseText.Fold(PersonColumns.All[place].Head))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Value by (row, column), from 1 and 0, of cells that a merge covers; filled as its first cell is read.</summary>
    private static List<MergedCells> Merges(IExcelDataReader reader) =>
        [
            .. (reader.MergeCells ?? [])
                .Where(range => range.FromColumn < PersonColumns.All.Count && range.FromColumn > 0)
                .Take(TemplateStamp.MostRows)
                .Select(range => new MergedCells(range)),
        ];

    private static SheetRow ReadRow(IExcelDataReader reader, int number, List<MergedCells> merged)
    {
        var cells = new string[PersonColumns.All.Count];
        var broken = new List<int>();
        for (var place = 0; place < cells.Length; place++)
        {
            var value = place < reader.FieldCount ? reader.GetValue(place) : null;
            cells[place] = Text(value, PersonColumns.All[place].Field);
            if (IsFormulaError(cells[place]))
            {
                broken.Add(place);
            }
        }

        foreach (var range in merged.Where(range => range.Covers(number)))
        {
            range.Apply(number, cells);
        }

        return new SheetRow(number, cells, Hidden: reader.RowHeight == 0, broken);
    }

    private static bool IsFormulaError(string text) =>
        text is "#REF!" or "#N/A" or "#VALUE!" or "#DIV/0!" or "#NAME?" or "#NULL!" or "#NUM!";

    private static string Text(object? value, string? field) =>
        value switch
        {
            null => "",
            string text => text.Trim(),
            DateTime date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            double number => NumberCells.Text(number, field),
            bool truth => truth ? "V" : "",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "",
        };

    /// <summary>A merge: its first value stands for every row it covers, in its first column.</summary>
    private sealed class MergedCells(CellRange range)
    {
        private string? value;

        public bool Covers(int number) => range.FromRow + 1 <= number && number <= range.ToRow + 1;

        public void Apply(int number, string[] cells)
        {
            if (number == range.FromRow + 1)
            {
                value = cells[range.FromColumn];
            }
            else if (cells[range.FromColumn].Length == 0)
            {
                cells[range.FromColumn] = value ?? "";
            }
        }
    }
}
