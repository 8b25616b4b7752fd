using System.Text;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>Characters on one baseline, left to right, with spaces where there are gaps.</summary>
public sealed class PageLine
{
    /// <summary>Times the height of the letters; justified text stays below.</summary>
    private const double WidestSpace = 1.2;

    private readonly List<PdfRectangle> areas;

    private PageLine(string text, List<PdfRectangle> areas)
    {
        Text = text;
        this.areas = areas;
    }

    /// <summary>The line's text in reading order, words apart.</summary>
    public string Text { get; }

    /// <summary>The box around some of the characters.</summary>
    public PdfRectangle Area(int start, int length)
    {
        var part = areas.GetRange(start, length);
        return new PdfRectangle(
            part.Min(area => area.Left),
            part.Min(area => area.Bottom),
            part.Max(area => area.Right),
            part.Max(area => area.Top)
        );
    }

    /// <summary>The parts of the line between which there are gaps wider than the letters are high.</summary>
    public IReadOnlyList<LinePart> Parts()
    {
        var parts = new List<LinePart>();
        var (start, edge) = (0, double.MaxValue);
        for (var i = 0; i < Text.Length; i++)
        {
            if (areas[i].Left - edge > WidestSpace * areas[i].Height)
            {
                AddPart(parts, start, i);
                (start, edge) = (i, double.MaxValue);
            }

            if (Text[i] != ' ')
            {
                edge = edge == double.MaxValue ? areas[i].Right : Math.Max(edge, areas[i].Right);
            }
        }

        AddPart(parts, start, Text.Length);
        return parts;
    }

    private void AddPart(List<LinePart> parts, int start, int end)
    {
        while (start < end && Text[start] == ' ')
        {
            start++;
        }

        while (end > start && Text[end - 1] == ' ')
        {
            end--;
        }

        if (end > start)
        {
            parts.Add(new LinePart(Text[start..end], Area(start, end - start)));
        }
    }

    /// <summary>Sorts glyphs into lines, top to bottom. What stands a third of its size apart is on another line.</summary>
    internal static IReadOnlyList<PageLine> From(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var lines = new List<PageLine>();
        var waiting = new List<PlacedGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Baseline))
        {
            if (
                waiting.Count > 0
                && waiting[0].Baseline - glyph.Baseline > Math.Max(waiting[0].Size, 1) / 3
            )
            {
                lines.Add(Join(waiting));
                waiting.Clear();
            }

            waiting.Add(glyph);
        }

        if (waiting.Count > 0)
        {
            lines.Add(Join(waiting));
        }

        return lines;
    }

    private static PageLine Join(List<PlacedGlyph> glyphs)
    {
        var text = new StringBuilder();
        var boxes = new List<PdfRectangle>();
        PlacedGlyph? before = null;
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Area.Left))
        {
            var gap = before is { } last ? glyph.Area.Left - last.Area.Right : 0;
            if (
                gap > glyph.Size / 5
                && !EndsInSpace(text)
                && !string.IsNullOrWhiteSpace(glyph.Text)
            )
            {
                text.Append(' ');
                boxes.Add(glyph.Area);
            }

            if (!(string.IsNullOrWhiteSpace(glyph.Text) && EndsInSpace(text)))
            {
                text.Append(
                    string.IsNullOrWhiteSpace(glyph.Text) && glyph.Text.Length > 0
                        ? " "
                        : glyph.Text
                );
                boxes.AddRange(Enumerable.Repeat(glyph.Area, text.Length - boxes.Count));
            }

            before = glyph;
        }

        return new PageLine(text.ToString(), boxes);
    }

    private static bool EndsInSpace(StringBuilder text) => text.Length > 0 && text[^1] == ' ';
}
