using System.Globalization;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Images;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Pades;

/// <summary>Draws what a visible signature shows, as a form XObject of the size of its place.</summary>
internal static class AppearanceWriter
{
    private const double LineHeight = 1.2;
    private const double Margin = 1;
    private const double SmallestFont = 4;

    /// <summary>Null where there is nothing to show.</summary>
    public static PdfReference? Write(
        IncrementalUpdate update,
        SignatureAppearance appearance,
        PdfRectangle place,
        PngPicture? picture
    )
    {
        var resources = PdfDictionary.Empty;
        var content = new StringBuilder();
        if (picture is not null)
        {
            resources = resources.With(
                "XObject",
                PdfDictionary.Of(("Picture", PictureEmbedding.Add(update, picture)))
            );
            DrawPicture(content, picture, place);
        }

        if (appearance.Lines.Count > 0)
        {
            var fonts = new FontSet(update);
            DrawLines(content, appearance, place, fonts.Subset(FontFace.Regular));
            resources = resources.With(
                "Font",
                PdfDictionary.Of(
                    (FontSet.ResourceName(FontFace.Regular), fonts.Reference(FontFace.Regular))
                )
            );
            fonts.Embed();
        }

        return content.Length == 0
            ? null
            : update.Add(
                StreamFactory.Form(
                    new PdfRectangle(0, 0, place.Width, place.Height),
                    resources,
                    Encoding.ASCII.GetBytes(content.ToString())
                )
            );
    }

    private static void DrawPicture(StringBuilder content, PngPicture picture, PdfRectangle place)
    {
        var scale = Math.Min(place.Width / picture.Width, place.Height / picture.Height);
        var width = picture.Width * scale;
        var height = picture.Height * scale;
        Append(
            content,
            $"q {width:0.###} 0 0 {height:0.###} {(place.Width - width) / 2:0.###} {(place.Height - height) / 2:0.###} cm /Picture Do Q\n"
        );
    }

    private static void DrawLines(
        StringBuilder content,
        SignatureAppearance appearance,
        PdfRectangle place,
        FontSubset font
    )
    {
        var lines = appearance
            .Lines.Select(line => line.Normalize(NormalizationForm.FormC))
            .Select(line => line.EnumerateRunes().Select(rune => font.Use(rune.Value)).ToArray())
            .ToArray();
        var widths = Array.ConvertAll(lines, line => line.Sum(code => font.Width(code)) / 1000.0);
        var size = FittingSize(appearance.FontSize, widths, place);
        var top = place.Height - Margin - (size * font.Font.Ascent / font.Font.UnitsPerEm);
        Append(content, $"BT /{FontSet.ResourceName(FontFace.Regular)} {size:0.###} Tf 0 g\n");
        for (var i = 0; i < lines.Length; i++)
        {
            var left = appearance.Alignment switch
            {
                TextAlignment.Right => place.Width - Margin - (widths[i] * size),
                TextAlignment.Centre => (place.Width - (widths[i] * size)) / 2,
                _ => Margin,
            };
            var codes = string.Concat(
                lines[i].Select(code => code.ToString("X4", CultureInfo.InvariantCulture))
            );
            Append(
                content,
                $"1 0 0 1 {left:0.###} {top - (i * size * LineHeight):0.###} Tm <{codes}> Tj\n"
            );
        }

        content.Append("ET\n");
    }

    private static double FittingSize(double wanted, double[] widths, PdfRectangle place)
    {
        var longest = Math.Max(widths.Max(), 0.001);
        var byWidth = (place.Width - (2 * Margin)) / longest;
        var byHeight = (place.Height - (2 * Margin)) / (widths.Length * LineHeight);
        return Math.Max(SmallestFont, Math.Min(wanted, Math.Min(byWidth, byHeight)));
    }

    private static void Append(StringBuilder content, FormattableString text) =>
        content.Append(text.ToString(CultureInfo.InvariantCulture));
}
