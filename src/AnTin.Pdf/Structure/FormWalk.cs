using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Structure;

/// <summary>Walks the field tree without recursion, each node once.</summary>
internal sealed class FormWalk(PdfRevision revision)
{
    private const int Depth = 64;
    private const int LongestName = 1024;

    /// <summary>What looking at an item costs of the document's credit: one array may be shared by many nodes.</summary>
    private const int CostOfItem = 32;

    private sealed record Node(PdfObject Value, string Name, PdfDictionary Inherited, int Depth);

    private static readonly string[] InheritedKeys = ["FT", "Ff", "V"];

    private readonly Dictionary<int, int> pageOfAnnotation = [];

    public IReadOnlyList<PdfFormField> Walk(PdfDictionary form)
    {
        PlaceAnnotations();
        var fields = new List<PdfFormField>();
        var visited = new HashSet<int>();
        var waiting = new Stack<Node>();
        Push(waiting, Items(form["Fields"]), "", PdfDictionary.Empty, 0);
        while (waiting.TryPop(out var node))
        {
            if (fields.Count >= revision.Document.Loader.Limits.FormFields || node.Depth > Depth)
            {
                revision.Document.Loader.Log.Add(
                    PdfFindingKind.LimitReached,
                    0,
                    "form",
                    "The field tree is larger than the limit."
                );
                break;
            }

            if (node.Value is PdfReference reference && !visited.Add(reference.Number))
            {
                Report("A field is reached twice.");
                continue;
            }

            if (revision.Resolve(node.Value) is PdfDictionary dictionary)
            {
                Visit(node, dictionary, waiting, fields);
            }
            else
            {
                Report("A field is no dictionary.");
            }
        }

        return fields;
    }

    private void Visit(
        Node node,
        PdfDictionary dictionary,
        Stack<Node> waiting,
        List<PdfFormField> fields
    )
    {
        var name = FullName(node.Name, dictionary);
        var inherited = node.Inherited;
        foreach (var key in InheritedKeys)
        {
            inherited = dictionary.ContainsKey(key)
                ? inherited.With(key, dictionary[key])
                : inherited;
        }

        var kids = Items(dictionary["Kids"]);
        var hasFields = kids.Items.Any(kid =>
            revision.Resolve(kid) is PdfDictionary child && child.ContainsKey("T")
        );
        if (hasFields)
        {
            Push(waiting, kids, name, inherited, node.Depth + 1);
            return;
        }

        var reference = node.Value as PdfReference;
        fields.Add(
            new PdfFormField(
                name,
                revision.Resolve(inherited["FT"]).AsName() ?? "",
                reference,
                dictionary,
                (int)(revision.Resolve(inherited["Ff"]).AsInteger() ?? 0),
                inherited["V"],
                kids.Count > 0
                    ? [.. kids.Items.Select(Widget).OfType<PdfWidget>()]
                    : OwnWidget(reference, dictionary)
            )
        );
    }

    private string FullName(string parent, PdfDictionary dictionary)
    {
        if (revision.Resolve(dictionary["T"]) is not PdfString partial)
        {
            return parent;
        }

        var name = parent.Length == 0 ? partial.ToText() : $"{parent}.{partial.ToText()}";
        if (name.Length <= LongestName)
        {
            return name;
        }

        Report("The name of a field is longer than the limit.");
        return name[..LongestName];
    }

    private void Push(
        Stack<Node> waiting,
        PdfArray kids,
        string name,
        PdfDictionary inherited,
        int depth
    )
    {
        foreach (var kid in kids.Items.Reverse())
        {
            waiting.Push(new Node(kid, name, inherited, depth));
        }
    }

    private PdfWidget[] OwnWidget(PdfReference? reference, PdfDictionary dictionary)
    {
        var isWidget = dictionary["Subtype"].IsName("Widget") || dictionary.ContainsKey("Rect");
        return isWidget ? [Place(reference, dictionary)] : [];
    }

    private PdfWidget? Widget(PdfObject kid) =>
        revision.Resolve(kid) is PdfDictionary dictionary
            ? Place(kid as PdfReference, dictionary)
            : null;

    private PdfWidget Place(PdfReference? reference, PdfDictionary dictionary) =>
        new(
            reference,
            dictionary,
            reference is not null && pageOfAnnotation.TryGetValue(reference.Number, out var page)
                ? page
                : null,
            PdfRectangle.From(revision.Array(dictionary["Rect"]), revision.Resolve) ?? default
        );

    private void PlaceAnnotations()
    {
        foreach (var page in revision.Pages)
        {
            foreach (
                var annotation in Items(page.Dictionary["Annots"]).Items.OfType<PdfReference>()
            )
            {
                pageOfAnnotation.TryAdd(annotation.Number, page.Index);
            }
        }
    }

    /// <summary>The array, or an empty one where the document's credit is used up.</summary>
    private PdfArray Items(PdfObject value)
    {
        var items = revision.Array(value);
        return revision.Document.Loader.Charge(CostOfItem * (long)items.Count)
            ? items
            : PdfArray.Empty;
    }

    private void Report(string message) =>
        revision.Document.Loader.Log.Add(PdfFindingKind.BadTree, 0, "form", message);
}
