using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Whether a later look hides words that were signed, on the page, in a field or in an annotation: one letter or digit below
/// what it paints is enough. Seals and handwriting let them through, and dotted lines to sign on hold none.
/// </summary>
internal static class HiddenText
{
    private const long NoZoom = 8;
    private const long NoRotate = 16;
    private const double Anywhere = 1e7;

    public static bool IsBelow(PdfWidget widget, ComparisonContext context)
    {
        if (widget.PageIndex is not { } index || index >= context.Before.Pages.Count)
        {
            return false;
        }

        var covered = LookPaint.Covered(widget, context.After, context.Budget);
        return context.SignedText.StandsIn(
            index,
            covered.Count > 0 && IsElsewhere(widget, index, context)
                ? [new PdfRectangle(-Anywhere, -Anywhere, Anywhere, Anywhere)]
                : covered
        );
    }

    /// <summary>
    /// As above for a field that stood open on its page: captions lie below such fields, figures do not. Only shapes and
    /// pictures count.
    /// </summary>
    public static bool FiguresAreBelow(PdfWidget widget, ComparisonContext context) =>
        widget.PageIndex is { } index
        && index < context.Before.Pages.Count
        && WidgetLooks
            .Of(widget, context.After)
            .OfType<PdfStream>()
            .Any(look =>
                context.SignedText.CountOnPage(
                    index,
                    LookPaint.Ground(look, widget, context.After, context.Budget),
                    digitsAlone: true
                ) > 0
            );

    /// <summary>ISO 32000-2 §12.5.3: such a look does not turn and grow with its page, so it is not shown where Rect says.</summary>
    private static bool IsElsewhere(PdfWidget widget, int page, ComparisonContext context)
    {
        var flags = context.After.Resolve(widget.Dictionary["F"]).AsInteger() ?? 0;
        return (flags & NoZoom) != 0
            || ((flags & NoRotate) != 0 && context.After.Pages[page].Rotate != 0);
    }
}
