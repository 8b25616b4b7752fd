using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Compares the annotations of each page by object number, then the order they lie upon each other. Widgets of fields are
/// compared with their fields; here it only matters that they were added to, or taken from, the page.
/// </summary>
internal static class AnnotationWalks
{
    public static bool Compare(
        ComparisonContext context,
        DocumentGuide guide,
        List<Difference> differences
    )
    {
        var cut = false;
        var pages = Math.Min(context.Before.Pages.Count, context.After.Pages.Count);
        for (var i = 0; i < pages; i++)
        {
            cut |= ComparePage(
                context.Before.Pages[i],
                context.After.Pages[i],
                context,
                guide,
                differences
            );
        }

        return cut;
    }

    private static bool ComparePage(
        PdfPage before,
        PdfPage after,
        ComparisonContext context,
        DocumentGuide guide,
        List<Difference> differences
    )
    {
        if (context.Untouched.Contains(before.Reference, after.Reference))
        {
            return false;
        }

        var old = context.Before.Array(before.Dictionary["Annots"]).Items;
        var now = context.After.Array(after.Dictionary["Annots"]).Items;
        var path = ObjectPath
            .Trailer.Down("Root")
            .Down("Pages")
            .Down("Kids")
            .Down(after.Index)
            .Down("Annots");
        var oldByNumber = ByNumber(old);
        var nowByNumber = ByNumber(now);
        var walk = new StructureWalk(context, guide);
        for (var i = 0; i < now.Length; i++)
        {
            var twin = Twin(now[i], i, old, oldByNumber);
            if (twin is null)
            {
                differences.Add(
                    Single(DifferenceKind.Added, path.Down(i), now[i], after.Index, context)
                );
            }
            else if (now[i] is not PdfReference widget || !context.Form.IsWidgetStill(widget))
            {
                walk.Compare(twin, now[i], path.Down(i), after.Reference, after.Index);
            }
        }

        for (var i = 0; i < old.Length; i++)
        {
            if (Twin(old[i], i, now, nowByNumber) is null)
            {
                differences.Add(
                    Single(DifferenceKind.Removed, path.Down(i), old[i], after.Index, context)
                );
            }
        }

        differences.AddRange(walk.Differences);
        if (AnnotationOrder.Changed(old, now, context))
        {
            differences.Add(
                new Difference(
                    path,
                    DifferenceKind.Changed,
                    before.Dictionary["Annots"],
                    after.Dictionary["Annots"],
                    after.Reference,
                    after.Index
                )
            );
        }

        return walk.WasCut;
    }

    private static Dictionary<int, PdfReference> ByNumber(IReadOnlyList<PdfObject> annotations)
    {
        var byNumber = new Dictionary<int, PdfReference>();
        foreach (var reference in annotations.OfType<PdfReference>())
        {
            byNumber.TryAdd(reference.Number, reference);
        }

        return byNumber;
    }

    private static PdfObject? Twin(
        PdfObject annotation,
        int index,
        IReadOnlyList<PdfObject> others,
        Dictionary<int, PdfReference> othersByNumber
    ) =>
        annotation is PdfReference reference ? othersByNumber.GetValueOrDefault(reference.Number)
        : index < others.Count && others[index] is not PdfReference ? others[index]
        : null;

    private static Difference Single(
        DifferenceKind kind,
        ObjectPath path,
        PdfObject value,
        int page,
        ComparisonContext context
    )
    {
        var reference = value as PdfReference;
        var isNew = kind == DifferenceKind.Added;
        PdfRevision revision = isNew ? context.After : context.Before;
        var resolved = revision.Resolve(value);
        return new Difference(
            path,
            kind,
            isNew ? PdfNull.Instance : resolved,
            isNew ? resolved : PdfNull.Instance,
            reference,
            page
        )
        {
            Field = reference is null ? null : context.Form.OfWidget(reference),
        };
    }
}
