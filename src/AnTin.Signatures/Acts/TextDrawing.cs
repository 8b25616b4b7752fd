using AnTin.Signatures.Pades;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>Lines of text in a place just large enough for them, so that the size asked for is the size shown.</summary>
internal static class TextDrawing
{
    /// <summary>Decree 30/2020 Annex I.</summary>
    public const double LegalSize = 10;

    private const double Slack = 1;

    public static ActDrawing Of(
        IReadOnlyList<string> lines,
        TextAlignment alignment,
        double size = LegalSize
    ) =>
        new(
            new SignatureAppearance
            {
                Lines = lines,
                FontSize = size,
                Alignment = alignment,
            },
            TextLines.Width(lines, size) + (2 * AppearanceText.Margin) + Slack,
            (lines.Count * size * AppearanceText.LineHeight) + (2 * AppearanceText.Margin) + Slack
        );
}
