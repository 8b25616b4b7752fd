using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>A place where a phrase stands.</summary>
/// <param name="PageIndex">0 for the first page.</param>
/// <param name="Area">The box around the phrase on the unrotated page, in points.</param>
public sealed record FoundText(int PageIndex, PdfRectangle Area);
