using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Which annotation lies above which (ISO 32000-2 §12.5.2: the last of the list is drawn last). Only those that overlap
/// can hide each other.
/// </summary>
internal static class AnnotationOrder
{
    /// <summary>More than this on one page in another order is taken for hiding.</summary>
    private const int MostCompared = 2_000;

    public static bool Changed(
        IReadOnlyList<PdfObject> before,
        IReadOnlyList<PdfObject> after,
        ComparisonContext context
    )
    {
        var old = Places(before);
        var now = Places(after);
        var both = old.Where(one => now.ContainsKey(one.Key))
            .OrderBy(one => one.Value)
            .Select(one => (Then: one.Value, Now: now[one.Key]))
            .ToList();
        if (both.Zip(both.Skip(1)).All(pair => pair.First.Now < pair.Second.Now))
        {
            return false;
        }

        if (both.Count > MostCompared)
        {
            return true;
        }

        var areas = both.ConvertAll(one => Area(before[one.Then], context));
        return Enumerable
            .Range(0, both.Count)
            .Any(low =>
                Enumerable
                    .Range(low + 1, both.Count - low - 1)
                    .Any(high => both[low].Now > both[high].Now && Overlap(areas[low], areas[high]))
            );
    }

    /// <summary>Where each is listed last, by number; those without a number by their place.</summary>
    private static Dictionary<int, int> Places(IReadOnlyList<PdfObject> annotations)
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < annotations.Count; i++)
        {
            places[annotations[i] is PdfReference reference ? reference.Number : -1 - i] = i;
        }

        return places;
    }

    private static PdfRectangle Area(PdfObject annotation, ComparisonContext context) =>
        PdfRectangle.From(
            context.Before.Array(
                context.Before.Dictionary(annotation)?["Rect"] ?? PdfNull.Instance
            ),
            context.Before.Resolve
        ) ?? default;

    private static bool Overlap(PdfRectangle one, PdfRectangle other) =>
        one.Left < other.Right
        && other.Left < one.Right
        && one.Bottom < other.Top
        && other.Bottom < one.Top;
}
