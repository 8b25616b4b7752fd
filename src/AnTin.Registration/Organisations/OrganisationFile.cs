using System.Text;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Contracts;
using AnTin.Registration.Values;

namespace AnTin.Registration.Organisations;

/// <summary>
/// Reads a file of organisations: a heading of column names in any order, then one organisation a line. Only
/// <c>code</c> and <c>name</c> must be there; all faults come at once, each with its line.
/// </summary>
internal static class OrganisationFile
{
    public const int LargestBytes = 20 * 1024 * 1024;

    /// <summary>Names of columns, English and Vietnamese (folded), to the English one.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["code"] = "code",
        ["ma"] = "code",
        ["parent"] = "parent",
        ["ma cap tren"] = "parent",
        ["name"] = "name",
        ["ten"] = "name",
        ["bloc"] = "bloc",
        ["khoi"] = "bloc",
        ["sector"] = "sector",
        ["linh vuc"] = "sector",
        ["province"] = "province",
        ["tinh"] = "province",
        ["legal_person"] = "legal_person",
        ["phap nhan"] = "legal_person",
        ["own_seal"] = "own_seal",
        ["con dau"] = "own_seal",
        ["valid_from"] = "valid_from",
        ["tu ngay"] = "valid_from",
        ["valid_to"] = "valid_to",
        ["den ngay"] = "valid_to",
    };

    private static readonly Dictionary<string, Bloc> Blocs = new(StringComparer.Ordinal)
    {
        [""] = Bloc.State,
        ["state"] = Bloc.State,
        ["nha nuoc"] = Bloc.State,
        ["party"] = Bloc.Party,
        ["dang"] = Bloc.Party,
    };

    private static readonly Dictionary<string, Sector> Sectors = new(StringComparer.Ordinal)
    {
        [""] = Sector.Other,
        ["other"] = Sector.Other,
        ["khac"] = Sector.Other,
        ["education"] = Sector.Education,
        ["giao duc"] = Sector.Education,
        ["training"] = Sector.Training,
        ["dao tao"] = Sector.Training,
        ["health"] = Sector.Health,
        ["y te"] = Sector.Health,
    };

    private static readonly Dictionary<string, bool> Answers = new(StringComparer.Ordinal)
    {
        [""] = true,
        ["yes"] = true,
        ["co"] = true,
        ["true"] = true,
        ["1"] = true,
        ["x"] = true,
        ["no"] = false,
        ["khong"] = false,
        ["false"] = false,
        ["0"] = false,
    };

    /// <param name="bytes">UTF-8, with or without a mark at its beginning.</param>
    /// <param name="today">First day of organisations whose line gives none.</param>
    public static Result<IReadOnlyList<OrganisationRow>> Read(
        ReadOnlySpan<byte> bytes,
        DateOnly today
    )
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(bytes)
                .TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return OrganisationRefusals.File(
                "Tệp không phải UTF-8: hãy lưu lại dạng “CSV UTF-8”",
                "The file is not UTF-8: save it as “CSV UTF-8”"
            );
        }

        var lines = Separated.Read(text, out var badQuote);
        if (badQuote is { } opened)
        {
            return Quote.At(opened);
        }

        var heading = lines.Count == 0 ? null : Heading(lines[0].Values);
        if (heading is null || !heading.ContainsKey("code") || !heading.ContainsKey("name"))
        {
            return OrganisationRefusals.File(
                "Dòng đầu phải là tên cột, trong đó có code và name: code,parent,name,bloc,sector,province,legal_person,own_seal,valid_from,valid_to",
                "The first line must name the columns, code and name among them: code,parent,name,bloc,sector,province,legal_person,own_seal,valid_from,valid_to"
            );
        }

        if (heading.Count < lines[0].Values.Count)
        {
            return OrganisationRefusals.File(
                "Dòng đầu có hai cột cùng tên",
                "The first line names a column twice"
            );
        }

        var (rows, faults) = (new List<OrganisationRow>(), new List<Refusal>());
        foreach (var (line, values) in lines.Skip(1))
        {
            var found = new List<Refusal>();
            CheckCells(values, heading.Count, found);
            var row = Row(new Cells(heading, values, found), line, today);
            faults.AddRange(found.Select(fault => fault.At(line)));
            rows.Add(row);
        }

        return faults.Count > 0 ? faults : Result.Of<IReadOnlyList<OrganisationRow>>(rows);
    }

    private static Refusal Quote { get; } =
        OrganisationRefusals.File(
            "dấu nháy kép mở ở dòng này không đóng đúng chỗ",
            "the quotation mark that opens in this line does not close where a value ends"
        );

    private static void CheckCells(IReadOnlyList<string> values, int columns, List<Refusal> faults)
    {
        if (values.Any(value => !PlainText.IsOneLine(value)))
        {
            faults.Add(OrganisationRefusals.NotPlain);
        }

        if (values.Skip(columns).Any(value => value.Length > 0))
        {
            faults.Add(
                OrganisationRefusals.File(
                    "có ô nằm sau cột cuối cùng",
                    "there are values beyond the last column"
                )
            );
        }
    }

    private static Dictionary<string, int>? Heading(IReadOnlyList<string> names)
    {
        var heading = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, name) in names.Index())
        {
            if (!Columns.TryGetValue(VietnameseText.Fold(name), out var column))
            {
                return null;
            }

            heading[column] = place;
        }

        return heading;
    }

    private static OrganisationRow Row(Cells cells, int line, DateOnly today)
    {
        var from = cells.Date("valid_from") ?? today;
        var to = cells.Date("valid_to");
        if (to < from)
        {
            cells.Faults.Add(OrganisationRefusals.Dates);
        }

        if (cells["name"].Length > Organisation.LongestName)
        {
            cells.Faults.Add(OrganisationRefusals.NameTooLong);
        }

        if (cells["code"].Length > 0 && !OrganisationCode.IsPlain(cells["code"]))
        {
            cells.Faults.Add(OrganisationRefusals.CodeShape);
        }

        var own = new Seedling(
            cells.Required("name"),
            OrganisationCode.Fold(cells.Required("code")),
            cells.Choice("bloc", Blocs),
            cells.Choice("sector", Sectors),
            cells.Choice("legal_person", Answers),
            cells.Choice("own_seal", Answers),
            null,
            from,
            to
        );
        return new OrganisationRow(
            line,
            OrganisationCode.Fold(cells["parent"]),
            cells["province"],
            own
        );
    }

    /// <summary>The values of one line by column, and what is wrong with them.</summary>
    private sealed record Cells(
        IReadOnlyDictionary<string, int> Heading,
        IReadOnlyList<string> Values,
        List<Refusal> Faults
    )
    {
        public string this[string column] =>
            Heading.TryGetValue(column, out var place) && place < Values.Count ? Values[place] : "";

        public string Required(string column)
        {
            if (this[column].Length == 0)
            {
                Faults.Add(Wrong(column, "thiếu", "is missing"));
            }

            return this[column];
        }

        public T Choice<T>(string column, IReadOnlyDictionary<string, T> choices)
        {
            if (choices.TryGetValue(VietnameseText.Fold(this[column]), out var chosen))
            {
                return chosen;
            }

            var known = string.Join(", ", choices.Keys.Where(key => key.Length > 0));
            Faults.Add(
                Wrong(
                    column,
                    $"“{this[column]}” không phải một trong: {known}",
                    $"“{this[column]}” is none of: {known}"
                )
            );
            return choices[""];
        }

        public DateOnly? Date(string column)
        {
            if (this[column].Length == 0)
            {
                return null;
            }

            if (VietnameseDate.TryParse(this[column], out var day))
            {
                return day;
            }

            Faults.Add(
                Wrong(
                    column,
                    $"“{this[column]}” không phải ngày, ví dụ 2025-07-01 hoặc 01/07/2025",
                    $"“{this[column]}” is no date, e.g. 2025-07-01 or 01/07/2025"
                )
            );
            return null;
        }

        private static Refusal Wrong(string column, string vietnamese, string english) =>
            OrganisationRefusals.File($"{column}: {vietnamese}", $"{column}: {english}") with
            {
                Field = column,
            };
    }
}
