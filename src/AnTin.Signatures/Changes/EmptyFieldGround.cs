using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// ISO 32000-2 §12.5.6.19, table 192: a widget without a look may say of what colour its ground and its border are, and
/// programs draw them; an empty field so hides what lies below.
/// </summary>
internal static class EmptyFieldGround
{
    /// <summary>Points; a thinner border is a frame.</summary>
    private const double WidestFrame = 3;

    public static bool Hides(PdfWidget widget, ComparisonContext context) =>
        widget is { PageIndex: { } page, Rectangle.IsEmpty: false }
        && page < context.Before.Pages.Count
        && WidgetLooks.Of(widget, context.After).Count == 0
        && IsPainted(widget, context)
        && context.SignedText.StandsIn(page, [widget.Rectangle]);

    private static bool IsPainted(PdfWidget widget, ComparisonContext context) =>
        context.After.Dictionary(widget.Dictionary["MK"]) is { } look
        && (
            context.After.Array(look["BG"]).Count > 0
            || (context.After.Array(look["BC"]).Count > 0 && Border(widget, context) > WidestFrame)
        );

    private static double Border(PdfWidget widget, ComparisonContext context)
    {
        var style = context.After.Dictionary(widget.Dictionary["BS"])?["W"] ?? PdfNull.Instance;
        var old = context.After.Array(widget.Dictionary["Border"]);
        return context.After.Resolve(style).AsNumber()
            ?? (old.Count > 2 ? context.After.Resolve(old[2]).AsNumber() : null)
            ?? 1;
    }
}
