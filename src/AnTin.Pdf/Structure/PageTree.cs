using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Structure;

/// <summary>Walks the page tree (7.7.3) without recursion, each node once.</summary>
internal static class PageTree
{
    private const int Depth = 256;

    /// <summary>What looking at an item costs of the document's credit: one array may be shared by many nodes.</summary>
    private const int CostOfItem = 32;

    private sealed record Node(PdfObject Value, PdfDictionary Inherited, int Depth);

    private static readonly string[] InheritedKeys = ["Resources", "MediaBox", "CropBox", "Rotate"];

    public static IReadOnlyList<PdfPage> Read(PdfRevision revision)
    {
        var pages = new List<PdfPage>();
        var visited = new HashSet<int>();
        var waiting = new Stack<Node>();
        waiting.Push(new Node(revision.Catalog["Pages"], PdfDictionary.Empty, 0));
        while (waiting.TryPop(out var node))
        {
            if (pages.Count >= revision.Document.Loader.Limits.Pages || node.Depth > Depth)
            {
                revision.Document.Loader.Log.Add(
                    PdfFindingKind.LimitReached,
                    0,
                    "page tree",
                    "The page tree is larger than the limit."
                );
                break;
            }

            if (node.Value is PdfReference reference && !visited.Add(reference.Number))
            {
                Report(revision, "A node of the page tree is reached twice.");
                continue;
            }

            if (revision.Resolve(node.Value) is not PdfDictionary dictionary)
            {
                Report(revision, "A node of the page tree is no dictionary.");
                continue;
            }

            var inherited = Inherit(node.Inherited, dictionary);
            if (dictionary.ContainsKey("Kids") && !dictionary["Type"].IsName("Page"))
            {
                var kids = revision.Array(dictionary["Kids"]);
                if (!revision.Document.Loader.Charge(CostOfItem * (long)kids.Count))
                {
                    break;
                }

                foreach (var kid in kids.Items.Reverse())
                {
                    waiting.Push(new Node(kid, inherited, node.Depth + 1));
                }
            }
            else
            {
                pages.Add(
                    Leaf(revision, pages.Count, node.Value as PdfReference, dictionary, inherited)
                );
            }
        }

        return pages;
    }

    private static PdfDictionary Inherit(PdfDictionary inherited, PdfDictionary own)
    {
        foreach (var key in InheritedKeys)
        {
            if (own.ContainsKey(key))
            {
                inherited = inherited.With(key, own[key]);
            }
        }

        return inherited;
    }

    private static PdfPage Leaf(
        PdfRevision revision,
        int index,
        PdfReference? reference,
        PdfDictionary own,
        PdfDictionary inherited
    )
    {
        var media = Box("MediaBox") ?? PdfRectangle.A4;
        var rotate = (int)(
            ((revision.Resolve(inherited["Rotate"]).AsInteger() ?? 0) % 360 + 360) % 360
        );
        return new PdfPage(
            index,
            reference,
            own,
            revision.Dictionary(inherited["Resources"]) ?? PdfDictionary.Empty,
            media,
            Box("CropBox") ?? media,
            rotate - (rotate % 90)
        );

        PdfRectangle? Box(string key) =>
            PdfRectangle.From(revision.Array(inherited[key]), revision.Resolve)
                is { IsEmpty: false } box
                ? box
                : null;
    }

    private static void Report(PdfRevision revision, string message) =>
        revision.Document.Loader.Log.Add(PdfFindingKind.BadTree, 0, "page tree", message);
}
