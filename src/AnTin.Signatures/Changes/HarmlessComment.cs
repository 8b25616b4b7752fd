using System.Collections.Frozen;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// A new comment (ISO 32000-2 §12.5.6) that starts nothing, leads nowhere, cannot be switched away and hides no word that was
/// signed: the "evil annotations" of certified documents are none of these.
/// </summary>
internal static class HarmlessComment
{
    /// <summary>Of those that programs draw themselves, in points.</summary>
    private const double WidestLine = 3;

    private static readonly FrozenSet<string> Kinds = new[]
    {
        "Text",
        "Popup",
        "Highlight",
        "Underline",
        "Squiggly",
        "StrikeOut",
        "Caret",
        "Ink",
        "Line",
        "Square",
        "Circle",
        "Polygon",
        "PolyLine",
        "FreeText",
        "Stamp",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] KeysOfMoreThanAComment = ["A", "AA", "PA", "Dest", "OC"];

    public static bool Is(Difference difference, ComparisonContext context) =>
        difference is { Kind: DifferenceKind.Added, Path.Parent.Last: "Annots", Page: { } page }
        && page < context.Before.Pages.Count
        && difference.After is PdfDictionary comment
        && context.After.Resolve(comment["Subtype"]).AsName() is { } kind
        && Kinds.Contains(kind)
        && !KeysOfMoreThanAComment.Any(comment.ContainsKey)
        && !context.After.Resolve(comment["Open"]).Equals(PdfBoolean.True)
        && HidesNothing(
            new PdfWidget(
                difference.Holder,
                comment,
                page,
                PdfRectangle.From(context.After.Array(comment["Rect"]), context.After.Resolve)
                    ?? default
            ),
            kind,
            context
        );

    private static bool HidesNothing(PdfWidget comment, string kind, ComparisonContext context) =>
        WidgetLooks.Of(comment, context.After).Count > 0
            ? !HiddenText.IsBelow(comment, context)
                || (kind is "Highlight" && HighlightLook.LetsThrough(comment, context))
            : kind is not ("FreeText" or "Stamp")
                && !comment.Dictionary.ContainsKey("IC")
                && IsThin(comment, context);

    private static bool IsThin(PdfWidget comment, ComparisonContext context)
    {
        var style = context.After.Dictionary(comment.Dictionary["BS"])?["W"] ?? PdfNull.Instance;
        var old = context.After.Array(comment.Dictionary["Border"]);
        var width =
            context.After.Resolve(style).AsNumber()
            ?? (old.Count > 2 ? context.After.Resolve(old[2]).AsNumber() : null)
            ?? 1;
        return width <= WidestLine;
    }
}
