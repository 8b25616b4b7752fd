using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using static AnTin.Signatures.Tests.Attacks.ShadowEdits;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>What is done to pages, to what lies on them and to how they are drawn.</summary>
internal static class PageAttacks
{
    public static readonly IReadOnlyList<ShadowAttack> All =
    [
        new("free text over the page", "ANNOTATION_ADDED", (u, _) => Annotate(u, "FreeText")),
        new("stamp over the page", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Stamp")),
        new("redaction", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Redact")),
        new("square without appearance", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Square")),
        new("note", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Text")),
        new("3D", "ANNOTATION_ADDED", (u, _) => Annotate(u, "RichMedia")),
        new("widget of no field", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Widget")),
        new(
            "link over a word",
            "ANNOTATION_ADDED",
            (u, _) =>
                Annotate(
                    u,
                    "Link",
                    (
                        "A",
                        PdfDictionary.Of(
                            ("S", new PdfName("URI")),
                            ("URI", PdfString.FromAscii("http://evil.example"))
                        )
                    )
                )
        ),
        new(
            "annotation on the second page",
            "ANNOTATION_ADDED",
            (u, _) => Annotate(u, "FreeText", page: RichDocument.SecondPage)
        ),
        new(
            "content array extended",
            "PAGE_CONTENT_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.FirstPage,
                    page =>
                        page.With(
                            "Contents",
                            new PdfArray(
                                new PdfReference(RichDocument.Content),
                                u.Add(RichDocument.Stream("1 g 0 0 595 842 re f"))
                            )
                        )
                )
        ),
        new(
            "content redefined",
            "PAGE_CONTENT_CHANGED",
            (u, _) => u.Set(new PdfReference(RichDocument.Content), RichDocument.Stream("BT ET"))
        ),
        new(
            "content of the second page",
            "PAGE_CONTENT_CHANGED",
            (u, _) =>
                u.Set(new PdfReference(RichDocument.SecondContent), RichDocument.Stream("BT ET"))
        ),
        new("rotated", "PAGE_CHANGED", (u, _) => SetPage(u, "Rotate", new PdfInteger(90))),
        new(
            "media box moved",
            "PAGE_CHANGED",
            (u, _) => SetPage(u, "MediaBox", PdfArray.OfIntegers(0, 400, 595, 842))
        ),
        new(
            "crop box",
            "PAGE_CHANGED",
            (u, _) => SetPage(u, "CropBox", PdfArray.OfIntegers(0, 0, 595, 700))
        ),
        new("scaled", "PAGE_CHANGED", (u, _) => SetPage(u, "UserUnit", new PdfReal(10))),
        new(
            "boxes inherited from the tree",
            "PAGE_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.PageTree,
                    tree => tree.With("MediaBox", PdfArray.OfIntegers(0, 0, 100, 100))
                )
        ),
        new(
            "pages reordered",
            "PAGES_REORDERED",
            (u, _) => SetKids(u, RichDocument.SecondPage, RichDocument.FirstPage)
        ),
        new(
            "first page twice",
            "PAGE_",
            (u, _) => SetKids(u, RichDocument.FirstPage, RichDocument.FirstPage)
        ),
        new(
            "page put in front",
            "PAGE",
            (u, _) =>
                u.Replace(
                    RichDocument.PageTree,
                    tree =>
                        tree.With(
                                "Kids",
                                new PdfArray(
                                    u.Add(Page(u)),
                                    new PdfReference(RichDocument.FirstPage),
                                    new PdfReference(RichDocument.SecondPage)
                                )
                            )
                            .With("Count", new PdfInteger(3))
                )
        ),
        new(
            "another page tree",
            "PAGE",
            (u, _) =>
            {
                var tree = u.Reserve();
                u.Set(
                    tree,
                    PdfDictionary.Of(
                        ("Type", new PdfName("Pages")),
                        ("Kids", new PdfArray(u.Add(Page(u)))),
                        ("Count", new PdfInteger(1)),
                        ("MediaBox", PdfArray.OfIntegers(0, 0, 595, 842))
                    )
                );
                u.SetCatalog(u.Catalog.With("Pages", tree));
            }
        ),
        new(
            "widths",
            "FONT_CHANGED",
            (u, _) => SetFont(u, "Widths", PdfArray.OfIntegers(900, 10, 10))
        ),
        new("encoding", "FONT_CHANGED", (u, _) => SetFont(u, "Encoding", Differences())),
        new(
            "base font",
            "FONT_CHANGED",
            (u, _) => SetFont(u, "BaseFont", new PdfName("Wingdings"))
        ),
        new(
            "font file",
            "FONT_CHANGED",
            (u, _) => u.Set(new PdfReference(RichDocument.FontFile), RichDocument.Stream("evil"))
        ),
        new(
            "to unicode",
            "FONT_CHANGED",
            (u, _) =>
                u.Set(
                    new PdfReference(RichDocument.ToUnicode),
                    RichDocument.Stream("1 beginbfchar <41> <0042> endbfchar")
                )
        ),
        new(
            "layer switched on",
            "LAYERS_CHANGED",
            (u, _) =>
                u.SetCatalog(
                    u.Catalog.With(
                        "OCProperties",
                        PdfDictionary.Of(
                            ("OCGs", new PdfArray(new PdfReference(RichDocument.Layer))),
                            ("D", PdfDictionary.Empty)
                        )
                    )
                )
        ),
        new(
            "layer given another usage",
            "LAYERS_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.Layer,
                    layer =>
                        layer.With(
                            "Usage",
                            PdfDictionary.Of(
                                ("View", PdfDictionary.Of(("ViewState", new PdfName("ON"))))
                            )
                        )
                )
        ),
        new(
            "evidence that brings a page along",
            "PAGE_CONTENT_CHANGED",
            (u, _) =>
            {
                u.Set(new PdfReference(RichDocument.Content), RichDocument.Stream("BT ET"));
                SetRoot(
                    u,
                    "DSS",
                    PdfDictionary.Of(
                        ("Certs", new PdfArray(new PdfReference(RichDocument.Content)))
                    )
                );
            }
        ),
    ];
}
