using AnTin.Pdf.Images;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>The strokes that shadow attacks are made of.</summary>
internal static class ShadowEdits
{
    public static void Annotate(
        IncrementalUpdate update,
        string subtype,
        (string, PdfObject)? entry = null,
        int page = RichDocument.FirstPage
    )
    {
        var annotation = PdfDictionary.Of(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName(subtype)),
            ("Rect", PdfArray.OfIntegers(60, 600, 400, 790)),
            ("Contents", PdfString.FromAscii("over it"))
        );
        if (entry is { } more)
        {
            annotation = annotation.With(more.Item1, more.Item2);
        }

        var added = update.Add(annotation);
        update.Replace(
            page,
            one =>
                one.With(
                    "Annots",
                    (update.Resolve(one["Annots"]) as PdfArray ?? PdfArray.Empty).Add(added)
                )
        );
    }

    public static PdfDictionary Page(IncrementalUpdate update) =>
        PdfDictionary.Of(
            ("Type", new PdfName("Page")),
            ("Parent", new PdfReference(RichDocument.PageTree)),
            ("Contents", update.Add(RichDocument.Stream("BT ET")))
        );

    public static void SetPage(IncrementalUpdate update, string key, PdfObject value) =>
        update.Replace(RichDocument.FirstPage, page => page.With(key, value));

    public static void SetFont(IncrementalUpdate update, string key, PdfObject value) =>
        update.Replace(RichDocument.Font, font => font.With(key, value));

    public static void SetRoot(IncrementalUpdate update, string key, PdfObject value) =>
        update.SetCatalog(update.Catalog.With(key, value));

    public static void SetKids(IncrementalUpdate update, params int[] pages) =>
        update.Replace(
            RichDocument.PageTree,
            tree =>
                tree.With(
                    "Kids",
                    PdfArray.Of(pages.Select(page => (PdfObject)new PdfReference(page)))
                )
        );

    public static PdfDictionary Script() =>
        PdfDictionary.Of(
            ("S", new PdfName("JavaScript")),
            ("JS", PdfString.FromAscii("app.alert(1)"))
        );

    public static PdfDictionary Differences() =>
        PdfDictionary.Of(
            ("Type", new PdfName("Encoding")),
            ("Differences", new PdfArray(new PdfInteger(49), new PdfName("nine")))
        );

    public static PdfReference Form(IncrementalUpdate update, string content) =>
        TestDocuments.AddForm(update, content, PdfRectangle.At(0, 0, 200, 50));

    public static PdfDictionary Look(IncrementalUpdate update, string content) =>
        PdfDictionary.Of(("N", Form(update, content)));

    public static PdfDictionary PictureLook(IncrementalUpdate update)
    {
        PngReader.TryRead(TestPictures.Handwriting(), out var picture, out _);
        return PdfDictionary.Of(
            (
                "N",
                update.Add(
                    StreamFactory.Form(
                        PdfRectangle.At(0, 0, 60, 20),
                        PdfDictionary.Of(
                            (
                                "XObject",
                                PdfDictionary.Of(("P", PictureEmbedding.Add(update, picture!)))
                            )
                        ),
                        "q 60 0 0 20 0 0 cm /P Do Q"u8
                    )
                )
            )
        );
    }
}
