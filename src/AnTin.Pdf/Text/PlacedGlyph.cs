using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>One shown character.</summary>
/// <param name="Text">What it stands for: mostly one letter, several for a ligature, empty where the font does not say.</param>
/// <param name="Area">Its box on the unrotated page, in points; as high as the font size.</param>
/// <param name="Baseline">Where it stands.</param>
/// <param name="Size">The font size as it is seen.</param>
internal readonly record struct PlacedGlyph(
    string Text,
    PdfRectangle Area,
    double Baseline,
    double Size
)
{
    /// <summary>Degrees against the clock; null for one that is mirrored, or far wider or narrower than it was drawn.</summary>
    public double? Turn { get; init; }
}
