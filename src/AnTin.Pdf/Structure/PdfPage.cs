using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Structure;

/// <summary>A leaf of the page tree.</summary>
/// <param name="Index">0 for the first page.</param>
/// <param name="Reference">Null for a page that stands directly in its parent, which ISO 32000 does not allow.</param>
/// <param name="Dictionary">The page's own entries.</param>
/// <param name="Resources">Own or inherited.</param>
/// <param name="MediaBox">Own or inherited, in points; A4 where missing.</param>
/// <param name="CropBox">Own or inherited, else the media box.</param>
/// <param name="Rotate">0, 90, 180 or 270 degrees clockwise.</param>
public sealed record PdfPage(
    int Index,
    PdfReference? Reference,
    PdfDictionary Dictionary,
    PdfDictionary Resources,
    PdfRectangle MediaBox,
    PdfRectangle CropBox,
    int Rotate
);
