using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Structure;

/// <summary>
/// Which object of a revision shows which, as far as the trailer leads. That a page is named elsewhere than in the page
/// tree (a link, a bookmark, a tag, a widget) does not show it, and neither does a page show the node that holds it; else
/// every object would show every other.
/// </summary>
public sealed class ReferenceGraph
{
    private readonly PdfRevision revision;
    private readonly Dictionary<int, List<int>> shownBy = [];
    private readonly Dictionary<int, long> ends = [];
    private readonly Stack<int> waiting = [];
    private readonly PageNodes pages;

    private ReferenceGraph(PdfRevision revision)
    {
        this.revision = revision;
        pages = PageNodes.Of(revision);
    }

    /// <summary>All objects that the trailer leads to.</summary>
    public IReadOnlyCollection<int> Numbers => ends.Keys;

    /// <summary>Whether the trailer leads to the object.</summary>
    public bool Contains(int number) => ends.ContainsKey(number);

    /// <summary>
    /// The byte after an object, or after the object stream that holds it; the largest number where that is not known.
    /// </summary>
    public long EndOf(int number) => ends[number];

    /// <summary>These objects and all that show them, directly or not.</summary>
    public HashSet<int> WithAllThatShow(IEnumerable<int> numbers)
    {
        var found = new HashSet<int>();
        var next = new Stack<int>(numbers);
        while (next.TryPop(out var number))
        {
            if (found.Add(number) && shownBy.TryGetValue(number, out var showing))
            {
                foreach (var one in showing)
                {
                    next.Push(one);
                }
            }
        }

        return found;
    }

    internal static ReferenceGraph Read(PdfRevision revision)
    {
        var graph = new ReferenceGraph(revision);
        graph.Visit(0, revision.Trailer, inTree: false);
        while (graph.waiting.TryPop(out var number))
        {
            var value = revision.Load(number);
            graph.ends[number] = graph.PlaceEnd(number, value);

            // An object that is nothing but a reference stands for the other, page or not.
            graph.Visit(
                number,
                value,
                value is PdfReference || (value is PdfArray && graph.pages.IsNode(number))
            );
        }

        return graph;
    }

    private void Visit(int owner, PdfObject value, bool inTree)
    {
        switch (value)
        {
            case PdfReference reference:
                if (inTree || !pages.IsLeaf(reference.Number))
                {
                    Add(owner, reference.Number);
                }

                break;
            case PdfArray array:
                foreach (var item in array.Items)
                {
                    Visit(owner, item, inTree);
                }

                break;
            case PdfStream stream:
                Visit(owner, stream.Dictionary, inTree: false);
                break;
            case PdfDictionary dictionary:
                Entries(owner, dictionary);
                break;
        }
    }

    private void Entries(int owner, PdfDictionary dictionary)
    {
        foreach (var (key, value) in dictionary.Entries)
        {
            if (
                key is "Parent"
                && value is PdfReference parent
                && pages.IsHeldBy(owner, parent.Number)
            )
            {
                continue;
            }

            Visit(owner, value, key is "Kids" && pages.IsNode(owner));
        }
    }

    private void Add(int owner, int number)
    {
        if (!shownBy.TryGetValue(number, out var showing))
        {
            shownBy[number] = showing = [];
            waiting.Push(number);
        }

        showing.Add(owner);
    }

    private long PlaceEnd(int number, PdfObject value)
    {
        if (!revision.TryLocate(number, out var place))
        {
            return 0;
        }

        if (place.Kind == XrefEntryKind.InObjectStream)
        {
            var holder = (int)Math.Min(place.Position, int.MaxValue);
            Add(number, holder);
            return 0;
        }

        return place.Kind == XrefEntryKind.Free ? 0
            : value is PdfStream stream ? stream.Offset + stream.RawLength
            : revision.Document.Loader.Parts.EndOf(number, place) ?? long.MaxValue;
    }
}
