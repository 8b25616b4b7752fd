using System.Globalization;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Pades;

/// <summary>Writes the lines of an appearance with an embedded subset, so that they copy out with all their marks.</summary>
internal static class AppearanceText
{
    /// <summary>Between baselines, times the size.</summary>
    public const double LineHeight = 1.2;

    /// <summary>In points, inside the place.</summary>
    public const double Margin = 1;

    private const double SmallestFont = 4;

    private sealed record Line(FontFace Face, string Codes, double Width, TextAlignment Alignment);

    /// <summary>Appends the operators; the fonts for the form's resources.</summary>
    public static PdfDictionary Write(
        IObjectStore store,
        StringBuilder content,
        SignatureAppearance appearance,
        PdfRectangle room
    )
    {
        var fonts = new FontSet(store);
        var lines = appearance
            .Lines.Select(line => Encode(fonts, FontFace.Regular, line, appearance.Alignment))
            .ToList();
        if (appearance.Heading is { } heading)
        {
            lines.Insert(0, Encode(fonts, FontFace.Bold, heading, TextAlignment.Centre));
        }

        Draw(content, appearance, lines, room);
        var resources = PdfDictionary.Of([
            .. lines
                .Select(line => line.Face)
                .Distinct()
                .Select(face => (FontSet.ResourceName(face), (PdfObject)fonts.Reference(face))),
        ]);
        fonts.Embed();
        return resources;
    }

    private static Line Encode(FontSet fonts, FontFace face, string text, TextAlignment alignment)
    {
        var font = fonts.Subset(face);
        var codes = text.Normalize(NormalizationForm.FormC)
            .EnumerateRunes()
            .Select(rune => font.Use(rune.Value))
            .ToArray();
        return new Line(
            face,
            string.Concat(codes.Select(code => code.ToString("X4", CultureInfo.InvariantCulture))),
            codes.Sum(code => font.Width(code)) / 1000.0,
            alignment
        );
    }

    private static void Draw(
        StringBuilder content,
        SignatureAppearance appearance,
        List<Line> lines,
        PdfRectangle room
    )
    {
        var margin = Margin + (appearance.Framed ? 4 : 0);
        var size = FittingSize(appearance.FontSize, lines, room, margin);
        var font = LiberationSerif.Face(FontFace.Regular);
        var top = room.Top - margin - (size * font.Ascent / font.UnitsPerEm);
        content.Append(
            CultureInfo.InvariantCulture,
            $"BT {AppearanceWriter.Colour(appearance.Colour)}\n"
        );
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var left = line.Alignment switch
            {
                TextAlignment.Right => room.Right - margin - (line.Width * size),
                TextAlignment.Centre => room.Left + ((room.Width - (line.Width * size)) / 2),
                _ => room.Left + margin,
            };
            content.Append(
                CultureInfo.InvariantCulture,
                $"/{FontSet.ResourceName(line.Face)} {size:0.###} Tf 1 0 0 1 {left:0.###} {top - (i * size * LineHeight):0.###} Tm <{line.Codes}> Tj\n"
            );
        }

        content.Append("ET\n");
    }

    private static double FittingSize(
        double wanted,
        List<Line> lines,
        PdfRectangle room,
        double margin
    )
    {
        var longest = Math.Max(lines.Max(line => line.Width), 0.001);
        var byWidth = (room.Width - (2 * margin)) / longest;
        var byHeight = (room.Height - (2 * margin)) / (lines.Count * LineHeight);
        return Math.Max(SmallestFont, Math.Min(wanted, Math.Min(byWidth, byHeight)));
    }
}
