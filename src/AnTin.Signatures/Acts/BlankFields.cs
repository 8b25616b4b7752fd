using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Forms;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Finds where number and date are to be written on the first page: the room after "Số:", and after "ngày" and "tháng".
/// Dots drawn as a blank count as room.
/// </summary>
public static class BlankFields
{
    private const double LeastRoom = 12;
    private const double NumberRoom = 110;
    private const double DateRoom = 80;

    /// <summary>Times the height of the letters, so that what is filled in stands on the line of the words around it.</summary>
    private const double FieldHeight = 1.4;
    private const double BelowLine = 0.385;

    /// <summary>The places for number and date in the text of the first page.</summary>
    public static IReadOnlyList<PreparedField> Find(PdfRevision state, ActSettings settings)
    {
        if (state.Pages is not [var page, ..])
        {
            return [];
        }

        var lines = PageText.Lines(state, page);
        var blanks = new List<PreparedField>();
        var edge = page.CropBox.Right - 20;
        AddFirst(blanks, lines, settings.NumberField, "số:", NumberRoom, edge);
        if (blanks.Count == 0)
        {
            return [];
        }

        var dateLine = lines.FirstOrDefault(line =>
            After(line, "ngày", DateRoom, edge) is not null
        );
        if (dateLine is not null)
        {
            AddDate(blanks, dateLine, settings, edge);
        }

        return blanks;
    }

    private static void AddDate(
        List<PreparedField> blanks,
        PageLine line,
        ActSettings settings,
        double edge
    )
    {
        var day = After(line, "ngày", DateRoom, edge)!.Value;
        var month = After(line, "tháng", DateRoom, edge);
        blanks.Add(Field(month is null ? settings.DateField : settings.DayField, day));
        if (month is { } second)
        {
            blanks.Add(Field(settings.MonthField, second));
        }
    }

    private static void AddFirst(
        List<PreparedField> blanks,
        IReadOnlyList<PageLine> lines,
        string name,
        string word,
        double room,
        double edge
    )
    {
        foreach (var line in lines)
        {
            if (After(line, word, room, edge) is { } blank)
            {
                blanks.Add(Field(name, blank));
                return;
            }
        }
    }

    private static PreparedField Field(string name, PdfRectangle blank) =>
        new(
            name,
            1,
            new SignaturePlace(blank.Left, blank.Bottom, blank.Width, blank.Height),
            Math.Round(blank.Height / FieldHeight)
        );

    /// <summary>The room between a word and what follows it; null where the word is missing or something follows at once.</summary>
    private static PdfRectangle? After(PageLine line, string word, double most, double edge)
    {
        var at = line.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && char.IsLetterOrDigit(line.Text[at - 1])))
        {
            return null;
        }

        var said = line.Area(at, word.Length);
        var next = at + word.Length;
        while (next < line.Text.Length && line.Text[next] is (' ' or '.' or '…' or '_'))
        {
            next++;
        }

        var right = next < line.Text.Length ? line.Area(next, 1).Left - 2 : double.PositiveInfinity;
        right = Math.Min(Math.Min(right, said.Right + most), edge);
        var left = said.Right + 2;
        return right - left < LeastRoom
            ? null
            : new PdfRectangle(
                left,
                said.Bottom - (BelowLine * said.Height),
                right,
                said.Bottom + ((FieldHeight - BelowLine) * said.Height)
            );
    }
}
