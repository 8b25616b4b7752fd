using System.Globalization;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>Language, faces and the few shapes a printed report is made of.</summary>
internal sealed class ReportStyle(string language, double offsetHours)
{
    /// <summary>A longer value, such as a subject made to fill pages, is cut; the JSON inside holds it whole.</summary>
    private const int LongestValue = 600;

    private static readonly TextStyle Body = new(FontFace.Regular, 11.5);
    private static readonly TextStyle Tight = new(FontFace.Regular, 8.5);
    private static readonly TextStyle Strong = new(FontFace.Bold, 11.5);
    private static readonly TextStyle Section = new(FontFace.Bold, 13);
    private static readonly TextStyle Title = new(FontFace.Bold, 16);
    private static readonly TextStyle Agency = new(FontFace.Bold, 12);
    private static readonly TextStyle Note = new(FontFace.Italic, 10.5);
    private static readonly double LabelWidth = Length.Millimetres(46);

    public bool IsEnglish { get; } =
        string.Equals(language, "en", StringComparison.OrdinalIgnoreCase);

    public string Say(string vi, string en) => IsEnglish ? en : vi;

    public string Say(Sentence sentence) => IsEnglish ? sentence.En : sentence.Vi;

    public string Time(DateTimeOffset at) =>
        TimeText
            .InZone(at, offsetHours)
            .ToString("dd/MM/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public string Bytes(long count) =>
        Say(
            count.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")) + " byte",
            count.ToString("N0", CultureInfo.InvariantCulture) + " bytes"
        );

    /// <summary>
    /// One line, as long as a report can bear, of letters that can be seen: what turns the direction of writing, controls a
    /// terminal or is no character at all becomes a space.
    /// </summary>
    public static string Plain(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= LongestValue)
            {
                return line.Append('…').ToString();
            }

            line.Append(IsSeen(rune) ? rune.ToString() : " ");
        }

        return line.ToString();
    }

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );

    public static Paragraph OfAgency(string text) => new(new TextRun(Plain(text), Agency));

    public static Paragraph OfTitle(string text) =>
        new(new TextRun(text, Title))
        {
            Alignment = Alignment.Centre,
            SpaceBefore = 18,
            Role = "H1",
            KeepWithNext = true,
        };

    public static Paragraph Heading(string text) =>
        new(new TextRun(Plain(text), Section))
        {
            SpaceBefore = 14,
            Role = "H2",
            KeepWithNext = true,
        };

    public static Paragraph Subheading(string text) =>
        new(new TextRun(Plain(text), Strong))
        {
            SpaceBefore = 10,
            Role = "H3",
            KeepWithNext = true,
        };

    public static Paragraph Lead(string text) =>
        new(new TextRun(Plain(text), Strong)) { SpaceBefore = 6 };

    public static Paragraph Small(string text) =>
        new(new TextRun(Plain(text), Note)) { SpaceBefore = 4 };

    /// <summary>A name and its value on one line; nothing where there is no value.</summary>
    public static IEnumerable<Block> Row(string label, params ReadOnlySpan<string?> values) =>
        Row(label, Body, values);

    /// <summary>A digest on one line, so that it copies out whole.</summary>
    public static IEnumerable<Block> DigestRow(string label, string digest) =>
        Row(label, Tight, [digest]);

    private static IEnumerable<Block> Row(
        string label,
        TextStyle style,
        ReadOnlySpan<string?> values
    )
    {
        var shown = string.Join(" · ", Present(values));
        if (shown.Length == 0)
        {
            return [];
        }

        var width = PageFormat.Portrait.TextWidth - LabelWidth;
        return
        [
            new Gap(3),
            new SideBySide(
                new Column(LabelWidth, new Paragraph(new TextRun(label, Strong))),
                new Column(width, new Paragraph(new TextRun(Plain(shown), style)))
            ),
        ];
    }

    /// <summary>A name and below it one line for each item.</summary>
    public IEnumerable<Block> List(string label, IReadOnlyList<string> items, int most)
    {
        if (items.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph(new TextRun(label, Strong))
        {
            SpaceBefore = 5,
            KeepWithNext = true,
        };
        foreach (var item in items.Take(most))
        {
            yield return new Paragraph(new TextRun($"– {Plain(item)}", Body))
            {
                Indent = 12,
                FirstIndent = -8,
                SpaceBefore = 2,
            };
        }

        if (items.Count > most)
        {
            yield return Small(
                Say(
                    $"và {items.Count - most} mục nữa; bản đầy đủ trong tệp JSON đính kèm.",
                    $"and {items.Count - most} more; the JSON inside holds them all."
                )
            );
        }
    }

    private static List<string> Present(ReadOnlySpan<string?> values)
    {
        var present = new List<string>();
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                present.Add(value);
            }
        }

        return present;
    }
}
