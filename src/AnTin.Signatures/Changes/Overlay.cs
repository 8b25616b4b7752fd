using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Decides whether the look of a later signature covers the document instead of showing a signature. A seal covers a
/// third of a signature, so overlapping is no fault; taking most of the page is, and so is painting without signing, or in
/// the name of a time stamp, which no report lists among the signers.
/// </summary>
internal static class Overlay
{
    /// <summary>Table 167: Hidden, NoView.</summary>
    private const long Unseen = 2 | 32;

    public static bool IsOverlay(FieldPair field, ComparisonContext context) =>
        context.Looks.Ask(field, "overlay", () => FindOverlay(field, context));

    private static bool FindOverlay(FieldPair field, ComparisonContext context)
    {
        if (field.After is not { } now)
        {
            return false;
        }

        if (
            !field.IsSigned
            && now.Widgets.Any(widget =>
                EmptyFieldGround.Hides(widget, context) && !WasSeen(field, widget, context)
            )
        )
        {
            return true;
        }

        foreach (
            var widget in now.Widgets.Where(widget =>
                !widget.Rectangle.IsEmpty && HasLook(widget, context.After)
            )
        )
        {
            if (
                (!field.IsSigned || SignatureFields.IsDocumentTimestamp(field, context.After))
                && Paints(widget, context.After)
                && !LookedSoBefore(field, widget, context)
            )
            {
                return true;
            }

            if (
                PartTakenWith(widget, context) > context.Permissions.LargestLaterAppearance
                || (
                    WasSeen(field, widget, context)
                        ? HiddenText.FiguresAreBelow(widget, context)
                        : HiddenText.IsBelow(widget, context)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLook(PdfWidget widget, PdfRevision revision) =>
        WidgetLooks.Of(widget, revision).Count > 0;

    /// <summary>
    /// The field stood on its page when the document was signed, empty and open to the signer. One that was hidden, that no
    /// page listed, or that a layer holds was not.
    /// </summary>
    private static bool WasSeen(FieldPair field, PdfWidget widget, ComparisonContext context) =>
        field.Before?.Widgets.FirstOrDefault(old => Equals(old.Reference, widget.Reference))
            is { PageIndex: { } page, Rectangle.IsEmpty: false } before
        && page == widget.PageIndex
        && ((context.Before.Resolve(before.Dictionary["F"]).AsInteger() ?? 0) & Unseen) == 0
        && !before.Dictionary.ContainsKey("OC");

    private static bool LookedSoBefore(
        FieldPair field,
        PdfWidget widget,
        ComparisonContext context
    ) =>
        field.Before?.Widgets.FirstOrDefault(old => Equals(old.Reference, widget.Reference))
            is { } before
        && HasLook(before, context.Before);

    /// <summary>What this look and those of all other later signatures on its page take together.</summary>
    private static double PartTakenWith(PdfWidget widget, ComparisonContext context) =>
        context
            .Form.Pairs.Where(pair => pair is { IsSignature: true, WasSigned: false })
            .SelectMany(pair => pair.After?.Widgets ?? [])
            .Where(other =>
                other.PageIndex == widget.PageIndex
                && !other.Rectangle.IsEmpty
                && HasLook(other, context.After)
            )
            .Sum(other => PartOfPage(other, context.After));

    private static double PartOfPage(PdfWidget widget, PdfRevision revision)
    {
        if (widget.PageIndex is not { } index)
        {
            return 0;
        }

        var page = revision.Pages[index].CropBox;
        var inside = new PdfRectangle(
            Math.Max(page.Left, widget.Rectangle.Left),
            Math.Max(page.Bottom, widget.Rectangle.Bottom),
            Math.Min(page.Right, widget.Rectangle.Right),
            Math.Min(page.Top, widget.Rectangle.Top)
        );
        return inside.IsEmpty || page.IsEmpty
            ? 0
            : inside.Width * inside.Height / (page.Width * page.Height);
    }

    /// <summary>A look, also one for a pointer over it, leaves marks or cannot be read.</summary>
    private static bool Paints(PdfWidget widget, PdfRevision revision) =>
        WidgetLooks
            .Of(widget, revision)
            .Any(look =>
                look is not PdfStream form
                    ? look is not PdfDictionary { Count: 0 }
                    : !ContentOperation.TryRead(revision, form, out var operations)
                        || operations.Any(one => one.LeavesMarks)
            );
}
