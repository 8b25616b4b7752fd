using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;

namespace AnTin.Signatures.Pades;

/// <summary>Breaks text at spaces so that it fits a width.</summary>
internal static class TextLines
{
    private const int MostLines = 200;

    public static IReadOnlyList<string> Wrap(string text, double width, double size)
    {
        var style = new TextStyle(FontFace.Regular, size);
        var lines = new List<string>();
        foreach (var paragraph in TextMeasure.Printable(text).ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && TextMeasure.Width(longer, style) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
            if (lines.Count >= MostLines)
            {
                break;
            }
        }

        return lines;
    }

    /// <summary>On as few lines as the width allows, none of them much shorter than the others.</summary>
    public static IReadOnlyList<string> WrapEvenly(string text, double width, double size)
    {
        var best = Wrap(text, width, size);
        for (var narrower = width; narrower > width / 2; narrower -= size)
        {
            var lines = Wrap(text, narrower, size);
            if (lines.Count > best.Count || Width(lines, size) > width)
            {
                break;
            }

            best = lines;
        }

        return best;
    }

    /// <summary>The width of the longest line.</summary>
    public static double Width(
        IEnumerable<string> lines,
        double size,
        FontFace face = FontFace.Regular
    ) =>
        lines
            .Select(line => TextMeasure.Width(line, new TextStyle(face, size)))
            .DefaultIfEmpty(0)
            .Max();
}
