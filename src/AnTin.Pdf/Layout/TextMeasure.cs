using System.Text;
using AnTin.Pdf.Fonts;

namespace AnTin.Pdf.Layout;

/// <summary>Widths and heights of text, in points.</summary>
public static class TextMeasure
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>How far the pen moves over the text.</summary>
    public static double Width(string text, TextStyle style) =>
        WidthOfPrintable(Printable(text), style);

    /// <summary>The same for text that has been through <see cref="Printable"/>.</summary>
    internal static double WidthOfPrintable(ReadOnlySpan<char> text, TextStyle style)
    {
        var font = LiberationSerif.Face(style.Face);
        var units = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            units += font.Advance(font.Glyph(rune.Value));
        }

        return units * style.Size / font.UnitsPerEm;
    }

    /// <summary>From the highest ascender to the lowest descender, and the gap the font asks for.</summary>
    public static double LineHeight(TextStyle style)
    {
        var font = LiberationSerif.Face(style.Face);
        return (font.Ascent - font.Descent + font.LineGap) * style.Size / font.UnitsPerEm;
    }

    /// <summary>From the baseline to the highest ascender.</summary>
    public static double Ascent(TextStyle style)
    {
        var font = LiberationSerif.Face(style.Face);
        return font.Ascent * style.Size / font.UnitsPerEm;
    }

    /// <summary>From the baseline to the lowest descender, positive.</summary>
    public static double Descent(TextStyle style)
    {
        var font = LiberationSerif.Face(style.Face);
        return -font.Descent * style.Size / font.UnitsPerEm;
    }

    /// <summary>
    /// What is drawn: composed letters (NFC), because the font holds Vietnamese letters whole, and plain spaces, because
    /// a reader who searches types plain ones.
    /// </summary>
    public static string Printable(string text)
    {
        var composed = text.IsNormalized(NormalizationForm.FormC)
            ? text
            : text.Normalize(NormalizationForm.FormC);
        return composed.Replace(NoBreakSpace, ' ');
    }
}
