using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// An empty field is not seen. Filled, or switched on, it may lie over words of the page with a ground that hides them, and
/// say something else in their place.
/// </summary>
internal static class FillingCover
{
    public static bool Hides(FieldPair field, ComparisonContext context) =>
        field is { IsSignature: false, Before: { } old, After: { } now }
        && context.Looks.Ask(
            field,
            "filling hides words",
            () =>
                now.Widgets.Any(widget =>
                    Hidden(widget, context, context.After)
                    > Hidden(SignedAs(widget, old), context, context.Before)
                )
        );

    private static PdfWidget? SignedAs(PdfWidget widget, PdfFormField signed) =>
        signed.Widgets.FirstOrDefault(old => old.Reference?.Number == widget.Reference?.Number);

    /// <summary>How many letters of the signed page lie below the ground of what is shown.</summary>
    private static int Hidden(PdfWidget? widget, ComparisonContext context, PdfRevision revision) =>
        widget is { PageIndex: { } page, Rectangle.IsEmpty: false }
        && page < context.Before.Pages.Count
        && WidgetLooks.Shown(widget, revision) is { } look
            ? context.SignedText.CountOnPage(
                page,
                LookPaint.Ground(look, widget, revision, context.Budget)
            )
            : 0;
}
