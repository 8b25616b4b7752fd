using AnTin.Pdf.Fonts;

namespace AnTin.Pdf.Layout;

/// <param name="Face">Regular, bold, italic or both.</param>
/// <param name="Size">In points.</param>
public readonly record struct TextStyle(FontFace Face, double Size);
