using AnTin.Pdf.Objects;
using AnTin.Pdf.Writing;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// A form with all that attacks like to turn: a font of many parts, a hidden layer, an attachment, a field with a value, a
/// second page with words of its own. Object numbers are fixed so that tests can name them.
/// </summary>
internal static class RichDocument
{
    public const int Catalog = 1;
    public const int PageTree = 2;
    public const int FirstPage = 3;
    public const int SecondPage = 4;
    public const int Content = 5;
    public const int Font = 6;
    public const int NumberField = 7;
    public const int LeaderField = 8;
    public const int Descriptor = 20;
    public const int FontFile = 21;
    public const int ToUnicode = 22;
    public const int Layer = 23;
    public const int Attachment = 24;
    public const int AttachmentFile = 25;
    public const int SecondContent = 26;
    public const int AmountField = 27;
    public const int Spare = 28;

    public static byte[] Bytes() =>
        TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
            {
                AddFont(update);
                AddLayer(update);
                AddAttachment(update);
                AddAmount(update);
                update.Set(
                    new PdfReference(SecondContent),
                    Stream("BT /F1 14 Tf 72 760 Td (Trang hai) Tj ET")
                );
                update.Replace(
                    SecondPage,
                    page => page.With("Contents", new PdfReference(SecondContent))
                );
            }
        );

    public static PdfStream Stream(string content) =>
        StreamFactory.Compressed(PdfDictionary.Empty, System.Text.Encoding.ASCII.GetBytes(content));

    private static void AddFont(IncrementalUpdate update)
    {
        update.Set(new PdfReference(FontFile), Stream("a font program"));
        update.Set(new PdfReference(ToUnicode), Stream("1 beginbfchar <41> <0041> endbfchar"));
        update.Set(
            new PdfReference(Descriptor),
            PdfDictionary.Of(
                ("Type", new PdfName("FontDescriptor")),
                ("FontName", new PdfName("ABCDEF+Serif")),
                ("FontFile2", new PdfReference(FontFile))
            )
        );
        update.Replace(
            Font,
            font =>
                font.With("Subtype", new PdfName("TrueType"))
                    .With("FirstChar", new PdfInteger(65))
                    .With("LastChar", new PdfInteger(67))
                    .With("Widths", PdfArray.OfIntegers(500, 500, 500))
                    .With("Encoding", new PdfName("WinAnsiEncoding"))
                    .With("FontDescriptor", new PdfReference(Descriptor))
                    .With("ToUnicode", new PdfReference(ToUnicode))
        );
    }

    private static void AddLayer(IncrementalUpdate update)
    {
        update.Set(
            new PdfReference(Layer),
            PdfDictionary.Of(("Type", new PdfName("OCG")), ("Name", PdfString.FromAscii("Hidden")))
        );
        update.SetCatalog(
            update.Catalog.With(
                "OCProperties",
                PdfDictionary.Of(
                    ("OCGs", new PdfArray(new PdfReference(Layer))),
                    ("D", PdfDictionary.Of(("OFF", new PdfArray(new PdfReference(Layer)))))
                )
            )
        );
        update.Set(
            new PdfReference(Content),
            Stream(
                "BT /F1 14 Tf 72 760 Td (So:                          /CV) Tj ET /OC /L BDC BT /F1 14 Tf 72 700 Td (1.000.000.000) Tj ET EMC"
            )
        );
        update.Replace(
            FirstPage,
            page =>
                page.With(
                    "Resources",
                    PdfDictionary.Of(
                        ("Font", PdfDictionary.Of(("F1", new PdfReference(Font)))),
                        ("Properties", PdfDictionary.Of(("L", new PdfReference(Layer))))
                    )
                )
        );
    }

    private static void AddAttachment(IncrementalUpdate update)
    {
        update.Set(new PdfReference(AttachmentFile), Stream("danh sach"));
        update.Set(
            new PdfReference(Attachment),
            PdfDictionary.Of(
                ("Type", new PdfName("Filespec")),
                ("F", PdfString.FromAscii("list.txt")),
                ("EF", PdfDictionary.Of(("F", new PdfReference(AttachmentFile))))
            )
        );
        update.SetCatalog(
            update.Catalog.With(
                "Names",
                PdfDictionary.Of(
                    (
                        "EmbeddedFiles",
                        PdfDictionary.Of(
                            (
                                "Names",
                                new PdfArray(
                                    PdfString.FromAscii("list.txt"),
                                    new PdfReference(Attachment)
                                )
                            )
                        )
                    )
                )
            )
        );
    }

    /// <summary>A text field that says 12 and shows it.</summary>
    private static void AddAmount(IncrementalUpdate update)
    {
        update.Set(
            new PdfReference(AmountField),
            PdfDictionary.Of(
                ("Type", new PdfName("Annot")),
                ("Subtype", new PdfName("Widget")),
                ("FT", new PdfName("Tx")),
                ("T", PdfString.FromAscii("Amount")),
                ("V", PdfString.FromAscii("12")),
                ("F", new PdfInteger(4)),
                ("Rect", PdfArray.OfIntegers(100, 650, 200, 670)),
                ("P", new PdfReference(FirstPage)),
                ("DA", PdfString.FromAscii("/Helv 12 Tf 0 g"))
            )
        );
        update.Replace(
            FirstPage,
            page =>
                page.With(
                    "Annots",
                    PdfArray.Of([
                        .. ((PdfArray)page["Annots"]).Items,
                        new PdfReference(AmountField),
                    ])
                )
        );
        FormEditing.SetFormEntry(
            update,
            "Fields",
            new PdfArray(
                new PdfReference(NumberField),
                new PdfReference(LeaderField),
                new PdfReference(AmountField)
            )
        );
    }
}
