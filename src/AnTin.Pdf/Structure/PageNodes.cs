using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Structure;

/// <summary>The numbers of the page tree: of its leaves, and of what leads to them.</summary>
internal sealed class PageNodes
{
    private readonly HashSet<int> leaves;
    private readonly HashSet<int> nodes = [];
    private readonly HashSet<(int Kid, int Holder)> held = [];

    private PageNodes(PdfRevision revision) =>
        leaves = [.. revision.Pages.Select(page => page.Reference?.Number).OfType<int>()];

    public bool IsLeaf(int number) => leaves.Contains(number);

    /// <summary>A node above the leaves, or an array of kids that is an object of its own.</summary>
    public bool IsNode(int number) => nodes.Contains(number);

    /// <summary>The first is a page, and the second holds it among its kids.</summary>
    public bool IsHeldBy(int kid, int holder) => held.Contains((kid, holder));

    public static PageNodes Of(PdfRevision revision)
    {
        var found = new PageNodes(revision);
        var waiting = new Stack<PdfReference>();

        // The catalogue counts as a node: the root of the tree may stand in it, which ISO 32000 does not allow.
        var catalog = revision.CatalogReference?.Number ?? 0;
        found.nodes.Add(catalog);
        found.Look(catalog, revision.Catalog["Pages"], waiting);
        while (waiting.TryPop(out var reference))
        {
            if (!found.leaves.Contains(reference.Number) && found.nodes.Add(reference.Number))
            {
                found.Look(reference.Number, Inside(revision.Load(reference)), waiting);
            }
        }

        return found;
    }

    private static PdfObject Inside(PdfObject node) =>
        node is PdfDictionary dictionary ? dictionary["Kids"] : node;

    private void Look(int holder, PdfObject value, Stack<PdfReference> waiting)
    {
        switch (value)
        {
            case PdfReference reference:
                if (leaves.Contains(reference.Number))
                {
                    held.Add((reference.Number, holder));
                }

                waiting.Push(reference);
                break;
            case PdfArray array:
                foreach (var item in array.Items)
                {
                    Look(holder, item, waiting);
                }

                break;
            case PdfDictionary dictionary:
                Look(holder, dictionary["Kids"], waiting);
                break;
        }
    }
}
