namespace AnTin.Pdf.Text;

/// <summary>Letters printed over others: each is there for programs, and people see neither.</summary>
internal static class OverprintedText
{
    /// <summary>Of the size of letters: less than the narrowest letter is wide.</summary>
    private const double Near = 0.15;

    private const double SameLine = 0.5;
    private const long MostPairs = 2_000_000;

    /// <summary>Also true where there is more to compare than a look ever has.</summary>
    public static bool IsIn(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var letters = glyphs
            .Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text))
            .OrderBy(glyph => glyph.Area.Left)
            .ToList();
        var pairs = 0L;
        for (var i = 0; i < letters.Count; i++)
        {
            for (
                var j = i + 1;
                j < letters.Count
                    && letters[j].Area.Left - letters[i].Area.Left < SameLine * letters[i].Size;
                j++
            )
            {
                if (++pairs > MostPairs || IsOver(letters[i], letters[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOver(PlacedGlyph one, PlacedGlyph other)
    {
        var size = Math.Min(one.Size, other.Size);
        var x = Math.Abs(one.Area.Left - other.Area.Left) / size;
        var y = Math.Abs(one.Area.Bottom - other.Area.Bottom) / size;
        var isAcross = one.Turn is { } turn && Math.Abs(Math.Sin(turn * Math.PI / 180)) > 0.5;
        return isAcross ? y < Near && x < SameLine : x < Near && y < SameLine;
    }
}
