using AnTin.Pdf.Objects;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>The tone that an operator sets.</summary>
internal static class Tones
{
    private const double LeastPaper = 0.75;

    /// <summary>Null for an operator that sets no colour of this kind, <c>g rg k sc scn cs</c> in either case.</summary>
    public static Tone? Of(ContentOperation operation, bool isStroke)
    {
        var word = operation.Word;
        if (
            isStroke
                ? word is not ("G" or "RG" or "K" or "SC" or "SCN" or "CS")
                : word is not ("g" or "rg" or "k" or "sc" or "scn" or "cs")
        )
        {
            return null;
        }

        var numbers = operation.Operands.Select(one => one.AsNumber() ?? double.NaN).ToArray();
        return (word.ToUpperInvariant(), numbers) switch
        {
            ("CS", _) => operation.Operands is [PdfName { Value: "DeviceGray" or "DeviceRGB" }]
                ? Tone.Dark
                : Tone.Paper,
            ("G", [var grey]) => From(grey),
            ("RG", [var red, var green, var blue]) => From(
                (0.3 * red) + (0.59 * green) + (0.11 * blue)
            ),
            ("K", [var cyan, var magenta, var yellow, var black]) => From(
                (1 - black) * (1 - ((0.3 * cyan) + (0.59 * magenta) + (0.11 * yellow)))
            ),
            _ => Tone.Paper,
        };
    }

    private static Tone From(double lightness) => lightness < LeastPaper ? Tone.Dark : Tone.Paper;
}
