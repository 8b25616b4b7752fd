using System.Globalization;

namespace AnTin.Platform.Time;

/// <summary>Reads the table <c>date,kind,name,certainty</c> of days that break the week's pattern.</summary>
public static class HolidayTable
{
    private const string Header = "date,kind,name,certainty";

    /// <summary>The table embedded in this assembly (<c>Time/holidays.csv</c>).</summary>
    public static IReadOnlyList<CalendarDay> Embedded { get; } = ReadEmbedded();

    /// <exception cref="FormatException">A line is not of the table; the message names it.</exception>
    public static IReadOnlyList<CalendarDay> Read(TextReader text)
    {
        if (text.ReadLine()?.Trim() != Header)
        {
            throw new FormatException($"The first line of a holiday table is \"{Header}\".");
        }

        var days = new List<CalendarDay>();
        for (var number = 2; text.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                days.Add(ReadLine(line, number));
            }
        }

        return days;
    }

    private static CalendarDay ReadLine(string line, int number)
    {
        var cells = line.Split(',');
        if (
            cells.Length != 4
            || !DateOnly.TryParseExact(
                cells[0],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            || KindOf(cells[1]) is not { } kind
        )
        {
            throw new FormatException(
                $"Line {number} of the holiday table is not \"yyyy-MM-dd,holiday|working-day,name,sure|unconfirmed\"."
            );
        }

        return new CalendarDay(date, kind, cells[2], cells[3].Trim() == "sure");
    }

    private static DayKind? KindOf(string word) =>
        word switch
        {
            "holiday" => DayKind.Holiday,
            "working-day" => DayKind.WorkingDay,
            _ => null,
        };

    private static IReadOnlyList<CalendarDay> ReadEmbedded()
    {
        using var stream = typeof(HolidayTable).Assembly.GetManifestResourceStream("holidays.csv")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
