using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Text;

/// <summary>Words of a line that stand together: the columns of a letter's head or foot are parts of one line.</summary>
/// <param name="Text">As it reads.</param>
/// <param name="Area">In points on the unrotated page.</param>
public sealed record LinePart(string Text, PdfRectangle Area);
