using System.Globalization;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Pades;

namespace AnTin.Signatures.Forms;

/// <summary>Draws the value of a text field (ISO 32000-2 §12.7.4.3) in the size, colour and alignment it asks for.</summary>
internal static class FieldLook
{
    private const double Padding = 2;
    private const double LargestAutomatic = 12;
    private const double Smallest = 4;
    private const double LineHeight = 1.2;
    private const int Multiline = 1 << 12;

    public static PdfReference Write(
        IncrementalUpdate update,
        PdfFormField field,
        PdfWidget widget,
        string text,
        FontSet fonts
    )
    {
        var (size, colour) = DefaultAppearance(update, field, widget);
        var place = widget.Rectangle;
        var several = (field.Flags & Multiline) != 0;
        var wanted = size > 0 ? size : Math.Min(LargestAutomatic, place.Height * 0.7);
        var lines = several
            ? TextLines.Wrap(text, place.Width - (2 * Padding), wanted)
            : [TextMeasure.Printable(text)];
        var fitting = Fit(lines, place, wanted);
        var content = new StringBuilder("/Tx BMC q BT ");
        content.Append(
            CultureInfo.InvariantCulture,
            $"{colour} /{FontSet.ResourceName(FontFace.Regular)} {fitting:0.###} Tf\n"
        );
        var top = several ? place.Height - Padding : Middle(place.Height, fitting);
        for (var i = 0; i < lines.Count; i++)
        {
            AppendLine(
                content,
                lines[i],
                Left(update, field, widget, lines[i], fitting),
                top - Ascent(fitting) - (i * fitting * LineHeight),
                fonts.Subset(FontFace.Regular)
            );
        }

        content.Append("ET Q EMC\n");
        return update.Add(
            StreamFactory.Form(
                new PdfRectangle(0, 0, place.Width, place.Height),
                PdfDictionary.Of(
                    (
                        "Font",
                        PdfDictionary.Of(
                            (
                                FontSet.ResourceName(FontFace.Regular),
                                fonts.Reference(FontFace.Regular)
                            )
                        )
                    )
                ),
                Encoding.ASCII.GetBytes(content.ToString())
            )
        );
    }

    private static void AppendLine(
        StringBuilder content,
        string line,
        double left,
        double baseline,
        FontSubset font
    )
    {
        content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {left:0.###} {baseline:0.###} Tm <");
        foreach (var rune in line.EnumerateRunes())
        {
            content.Append(CultureInfo.InvariantCulture, $"{font.Use(rune.Value):X4}");
        }

        content.Append("> Tj\n");
    }

    private static double Fit(IReadOnlyList<string> lines, PdfRectangle place, double wanted)
    {
        var byWidth = (place.Width - (2 * Padding)) / Math.Max(TextLines.Width(lines, 1), 0.001);
        var byHeight = place.Height / (lines.Count * LineHeight);
        return Math.Max(Smallest, Math.Min(wanted, Math.Min(byWidth, byHeight)));
    }

    /// <summary>/Q of table 228: left, middle, right.</summary>
    private static double Left(
        IncrementalUpdate update,
        PdfFormField field,
        PdfWidget widget,
        string line,
        double size
    )
    {
        var spare = widget.Rectangle.Width - TextLines.Width([line], size);
        return update.Resolve(Own(update, field, widget, "Q")).AsInteger() switch
        {
            1 => spare / 2,
            2 => spare - Padding,
            _ => Padding,
        };
    }

    private static double Middle(double height, double size) =>
        (height + TextMeasure.LineHeight(Style(size))) / 2;

    private static double Ascent(double size) => TextMeasure.Ascent(Style(size));

    private static TextStyle Style(double size) => new(FontFace.Regular, size);

    /// <summary>§12.7.4.3, /DA: the size before <c>Tf</c> (0 for automatic) and the operator of the colour.</summary>
    private static (double Size, string Colour) DefaultAppearance(
        IncrementalUpdate update,
        PdfFormField field,
        PdfWidget widget
    )
    {
        var colour = "0 g";
        var numbers = new List<string>();
        var said = (update.Resolve(Own(update, field, widget, "DA")) as PdfString)?.ToText() ?? "";
        foreach (var token in said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                double.TryParse(
                    token,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                numbers.Add(number.ToString("0.###", CultureInfo.InvariantCulture));
                continue;
            }

            if (token is "g" or "rg" or "k" && numbers.Count is 1 or 3 or 4)
            {
                colour = $"{string.Join(' ', numbers)} {token}";
            }

            numbers.Clear();
        }

        return (SizeOf(said), colour);
    }

    private static double SizeOf(string said)
    {
        var tokens = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(tokens, "Tf");
        return
            at > 0
            && double.TryParse(
                tokens[at - 1],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var size
            )
            ? Math.Clamp(size, 0, 200)
            : 0;
    }

    private static PdfObject Own(
        IncrementalUpdate update,
        PdfFormField field,
        PdfWidget widget,
        string key
    ) =>
        widget.Dictionary.ContainsKey(key) ? widget.Dictionary[key]
        : field.Dictionary.ContainsKey(key) ? field.Dictionary[key]
        : FormEditing.CurrentForm(update)[key];
}
