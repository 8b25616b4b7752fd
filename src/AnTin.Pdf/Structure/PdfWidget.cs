using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Structure;

/// <summary>An annotation that shows a form field (12.5.6.19).</summary>
/// <param name="Reference">Null for one that stands directly in its field.</param>
/// <param name="Dictionary">Its entries.</param>
/// <param name="PageIndex">The page whose /Annots names it; null for none.</param>
/// <param name="Rectangle">Its place on the page, empty for an invisible one.</param>
public sealed record PdfWidget(
    PdfReference? Reference,
    PdfDictionary Dictionary,
    int? PageIndex,
    PdfRectangle Rectangle
);
