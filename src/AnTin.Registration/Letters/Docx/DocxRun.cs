namespace AnTin.Registration.Letters.Docx;

/// <param name="Text">Without line ends.</param>
/// <param name="Bold">Heavy.</param>
/// <param name="Italic">Leaning.</param>
/// <param name="Size">In points.</param>
/// <param name="Underlined">For the line under a name on the right of the heading.</param>
internal sealed record DocxRun(
    string Text,
    bool Bold = false,
    bool Italic = false,
    double Size = 14,
    bool Underlined = false
);
