using AnTin.Pdf.Fonts;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Layout;

/// <summary>Lays out the sections, then writes pages, fonts, structure, files and metadata.</summary>
internal sealed class DocumentPrinter(PrintedDocument document)
{
    private const double PageNumberSize = 10;
    private static readonly double PageNumberHeight = Length.Millimetres(10);

    private readonly PdfFileWriter writer = new();
    private readonly List<(PageCanvas Canvas, PageFormat Format)> pages = [];
    private readonly StructureElement root = new("Document");

    public byte[] Print()
    {
        var fonts = new FontSet(writer);
        foreach (var section in document.Sections)
        {
            new PageFlow(section, root.Add("Sect"), format => NewPage(format, fonts)).Run();
        }

        DrawPageNumbers();
        var tree = writer.Reserve();
        var fields = WritePages(tree);
        fonts.Embed();
        StructureWriter.Write(writer, tree, root, pages.Select(page => page.Canvas).ToList());
        return writer.Build(writer.Add(Catalog(tree, fields)), writer.Add(Information())).ToArray();
    }

    private PageCanvas NewPage(PageFormat format, FontSet fonts)
    {
        var canvas = new PageCanvas(writer.Reserve(), format.Width, format.Height, fonts);
        pages.Add((canvas, format));
        return canvas;
    }

    private void DrawPageNumbers()
    {
        for (var i = 0; document.PageNumber is not null && i < pages.Count; i++)
        {
            var (canvas, format) = pages[i];
            var text = document.PageNumber(i + 1, pages.Count);
            var style = new TextStyle(FontFace.Regular, PageNumberSize);
            var x = format.Width - format.Right - TextMeasure.Width(text, style);
            canvas.Artifact(() => canvas.Drawing.Text(x, PageNumberHeight, style, text));
        }
    }

    /// <summary>Writes the page tree, with the fields that pages asked for.</summary>
    private List<PdfObject> WritePages(PdfReference tree)
    {
        var node = writer.Reserve();
        var fields = new List<PdfObject>();
        for (var i = 0; i < pages.Count; i++)
        {
            var canvas = pages[i].Canvas;
            var own = canvas
                .Fields.Select(field =>
                    (PdfObject)writer.Add(Field(field.Name, field.Area, canvas.Page))
                )
                .ToList();
            fields.AddRange(own);
            var page = PdfDictionary
                .Of(
                    ("Type", new PdfName("Page")),
                    ("Parent", node),
                    (
                        "MediaBox",
                        PdfArray.OfNumbers(0, 0, Rounded(canvas.Width), Rounded(canvas.Height))
                    ),
                    ("Resources", canvas.Drawing.Resources()),
                    (
                        "Contents",
                        writer.Add(
                            StreamFactory.Compressed(PdfDictionary.Empty, canvas.Drawing.Content())
                        )
                    ),
                    ("StructParents", new PdfInteger(i)),
                    ("Tabs", new PdfName("S"))
                )
                .With("Annots", own.Count > 0 ? PdfArray.Of(own) : PdfNull.Instance);
            writer.Set(canvas.Page, page);
        }

        Pages = node;
        writer.Set(
            node,
            PdfDictionary.Of(
                ("Type", new PdfName("Pages")),
                ("Kids", PdfArray.Of(pages.Select(page => (PdfObject)page.Canvas.Page))),
                ("Count", new PdfInteger(pages.Count))
            )
        );
        return fields;
    }

    private PdfReference? Pages { get; set; }

    private static PdfDictionary Field(string name, PdfRectangle area, PdfReference page) =>
        PdfDictionary.Of(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName("Widget")),
            ("FT", new PdfName("Sig")),
            ("T", PdfString.FromText(name)),
            ("F", new PdfInteger(4)),
            (
                "Rect",
                PdfArray.OfNumbers(
                    Rounded(area.Left),
                    Rounded(area.Bottom),
                    Rounded(area.Right),
                    Rounded(area.Top)
                )
            ),
            ("P", page)
        );

    private PdfDictionary Catalog(PdfReference tree, List<PdfObject> fields)
    {
        var catalog = PdfDictionary.Of(
            ("Type", new PdfName("Catalog")),
            ("Pages", Pages!),
            ("Lang", PdfString.FromText(document.Language)),
            ("MarkInfo", PdfDictionary.Of(("Marked", PdfBoolean.True))),
            ("StructTreeRoot", tree),
            ("ViewerPreferences", PdfDictionary.Of(("DisplayDocTitle", PdfBoolean.True))),
            ("Metadata", writer.Add(Metadata.Packet(document)))
        );
        if (fields.Count > 0)
        {
            var form = PdfDictionary.Of(("Fields", PdfArray.Of(fields)));
            catalog = catalog.With("AcroForm", writer.Add(form));
        }

        return FileEmbedding.Add(writer, catalog, document.Files, document.CreatedAt);
    }

    private PdfDictionary Information() =>
        PdfDictionary
            .Of(
                ("Title", PdfString.FromText(document.Title)),
                ("Author", PdfString.FromText(document.Author)),
                ("Producer", PdfString.FromText("Ấn Tín"))
            )
            .With(
                "CreationDate",
                document.CreatedAt is { } at ? PdfDate.Format(at) : PdfNull.Instance
            );

    private static double Rounded(double value) => Math.Round(value, 2);
}
