using AnTin.Pdf.Objects;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Layout;

/// <summary>Puts files into the document and names them in the catalogue (7.11.4, 14.13).</summary>
internal static class FileEmbedding
{
    public static PdfDictionary Add(
        IObjectStore store,
        PdfDictionary catalog,
        IReadOnlyList<EmbeddedData> files,
        DateTimeOffset? at
    )
    {
        if (files.Count == 0)
        {
            return catalog;
        }

        var names = new List<PdfObject>();
        var specifications = new List<PdfObject>();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var specification = store.Add(Specification(store, file, at));
            names.Add(PdfString.FromText(file.Name));
            names.Add(specification);
            specifications.Add(specification);
        }

        var tree = PdfDictionary.Of(
            ("EmbeddedFiles", PdfDictionary.Of(("Names", PdfArray.Of(names))))
        );
        return catalog.With("Names", tree).With("AF", PdfArray.Of(specifications));
    }

    private static PdfDictionary Specification(
        IObjectStore store,
        EmbeddedData file,
        DateTimeOffset? at
    )
    {
        var parameters = PdfDictionary
            .Of(("Size", new PdfInteger(file.Content.Length)))
            .With("ModDate", at is { } time ? PdfDate.Format(time) : PdfNull.Instance);
        var content = StreamFactory.Compressed(
            PdfDictionary.Of(
                ("Type", new PdfName("EmbeddedFile")),
                ("Subtype", new PdfName(file.MediaType)),
                ("Params", parameters)
            ),
            file.Content.Span
        );
        var stream = store.Add(content);
        return PdfDictionary.Of(
            ("Type", new PdfName("Filespec")),
            ("F", PdfString.FromText(file.Name)),
            ("UF", PdfString.FromText(file.Name)),
            ("Desc", PdfString.FromText(file.Description)),
            ("AFRelationship", new PdfName("Data")),
            ("EF", PdfDictionary.Of(("F", stream), ("UF", stream)))
        );
    }
}
