using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Layout;

/// <summary>A stretch of a page's content that belongs to an element.</summary>
internal sealed record ContentMark(PdfReference Page, int Number);
