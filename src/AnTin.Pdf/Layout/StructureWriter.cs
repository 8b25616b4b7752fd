using AnTin.Pdf.Objects;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Layout;

/// <summary>Writes the structure tree (14.7.2) and the way from marks back to elements (14.7.5.4).</summary>
internal static class StructureWriter
{
    public static void Write(
        IObjectStore store,
        PdfReference tree,
        StructureElement root,
        IReadOnlyList<PageCanvas> pages
    )
    {
        var labels = new Dictionary<StructureElement, PdfReference>(
            ReferenceEqualityComparer.Instance
        );
        Label(store, root, labels);
        WriteElement(store, root, tree, labels);
        var numbers = new List<PdfObject>();
        for (var i = 0; i < pages.Count; i++)
        {
            numbers.Add(new PdfInteger(i));
            numbers.Add(
                store.Add(PdfArray.Of(pages[i].Marks.Select(element => (PdfObject)labels[element])))
            );
        }

        store.Set(
            tree,
            PdfDictionary.Of(
                ("Type", new PdfName("StructTreeRoot")),
                ("K", labels[root]),
                ("ParentTree", store.Add(PdfDictionary.Of(("Nums", PdfArray.Of(numbers))))),
                ("ParentTreeNextKey", new PdfInteger(pages.Count))
            )
        );
    }

    private static void Label(
        IObjectStore store,
        StructureElement element,
        Dictionary<StructureElement, PdfReference> labels
    )
    {
        labels.Add(element, store.Reserve());
        foreach (var child in element.Children.OfType<StructureElement>())
        {
            Label(store, child, labels);
        }
    }

    private static void WriteElement(
        IObjectStore store,
        StructureElement element,
        PdfReference parent,
        Dictionary<StructureElement, PdfReference> labels
    )
    {
        var own = labels[element];
        var children = element.Children.Select(child =>
            child is ContentMark mark
                ? PdfDictionary.Of(
                    ("Type", new PdfName("MCR")),
                    ("Pg", mark.Page),
                    ("MCID", new PdfInteger(mark.Number))
                )
                : (PdfObject)labels[(StructureElement)child]
        );
        var dictionary = PdfDictionary
            .Of(
                ("Type", new PdfName("StructElem")),
                ("S", new PdfName(element.Role)),
                ("P", parent),
                ("K", PdfArray.Of(children))
            )
            .With(
                "Alt",
                element.Alternative is null
                    ? PdfNull.Instance
                    : PdfString.FromText(element.Alternative)
            );
        if (element.Role is "TH")
        {
            dictionary = dictionary.With(
                "A",
                PdfDictionary.Of(("O", new PdfName("Table")), ("Scope", new PdfName("Column")))
            );
        }

        store.Set(own, dictionary);
        foreach (var child in element.Children.OfType<StructureElement>())
        {
            WriteElement(store, child, own, labels);
        }
    }
}
