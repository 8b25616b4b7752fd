using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Shadow attacks (hide, replace, hide and replace), evil annotations, swapped fonts, scripts: each change after the
/// signature is named by its rule.
/// </summary>
public sealed class ShadowTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    private static readonly (
        string Name,
        string Rule,
        Action<IncrementalUpdate, PdfRevision> Change
    )[] Attacks =
    [
        ("free text over the page", "ANNOTATION_ADDED", (u, _) => Annotate(u, "FreeText")),
        ("stamp over the page", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Stamp")),
        ("redaction", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Redact")),
        ("square without appearance", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Square")),
        ("note", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Text")),
        ("3D", "ANNOTATION_ADDED", (u, _) => Annotate(u, "RichMedia")),
        ("widget of no field", "ANNOTATION_ADDED", (u, _) => Annotate(u, "Widget")),
        (
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
        (
            "annotation on the second page",
            "ANNOTATION_ADDED",
            (u, _) => Annotate(u, "FreeText", page: RichDocument.SecondPage)
        ),
        (
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
        (
            "content redefined",
            "PAGE_CONTENT_CHANGED",
            (u, _) => u.Set(new PdfReference(RichDocument.Content), RichDocument.Stream("BT ET"))
        ),
        (
            "content of the second page",
            "PAGE_CONTENT_CHANGED",
            (u, _) =>
                u.Set(new PdfReference(RichDocument.SecondContent), RichDocument.Stream("BT ET"))
        ),
        ("rotated", "PAGE_CHANGED", (u, _) => SetPage(u, "Rotate", new PdfInteger(90))),
        (
            "media box moved",
            "PAGE_CHANGED",
            (u, _) => SetPage(u, "MediaBox", PdfArray.OfIntegers(0, 400, 595, 842))
        ),
        (
            "crop box",
            "PAGE_CHANGED",
            (u, _) => SetPage(u, "CropBox", PdfArray.OfIntegers(0, 0, 595, 700))
        ),
        ("scaled", "PAGE_CHANGED", (u, _) => SetPage(u, "UserUnit", new PdfReal(10))),
        (
            "boxes inherited from the tree",
            "PAGE_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.PageTree,
                    tree => tree.With("MediaBox", PdfArray.OfIntegers(0, 0, 100, 100))
                )
        ),
        (
            "pages reordered",
            "PAGES_REORDERED",
            (u, _) => SetKids(u, RichDocument.SecondPage, RichDocument.FirstPage)
        ),
        (
            "first page twice",
            "PAGE_",
            (u, _) => SetKids(u, RichDocument.FirstPage, RichDocument.FirstPage)
        ),
        (
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
        (
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
        (
            "widths",
            "FONT_CHANGED",
            (u, _) => SetFont(u, "Widths", PdfArray.OfIntegers(900, 10, 10))
        ),
        ("encoding", "FONT_CHANGED", (u, _) => SetFont(u, "Encoding", Differences())),
        ("base font", "FONT_CHANGED", (u, _) => SetFont(u, "BaseFont", new PdfName("Wingdings"))),
        (
            "font file",
            "FONT_CHANGED",
            (u, _) => u.Set(new PdfReference(RichDocument.FontFile), RichDocument.Stream("evil"))
        ),
        (
            "to unicode",
            "FONT_CHANGED",
            (u, _) =>
                u.Set(
                    new PdfReference(RichDocument.ToUnicode),
                    RichDocument.Stream("1 beginbfchar <41> <0042> endbfchar")
                )
        ),
        (
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
        (
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
        (
            "attachment exchanged",
            "ATTACHMENT_CHANGED",
            (u, _) =>
                u.Set(new PdfReference(RichDocument.AttachmentFile), RichDocument.Stream("evil"))
        ),
        (
            "attachment added",
            "ATTACHMENT_CHANGED",
            (u, _) =>
                u.SetCatalog(
                    u.Catalog.With("AF", new PdfArray(new PdfReference(RichDocument.Attachment)))
                )
        ),
        ("open action", "ACTIONS_CHANGED", (u, _) => SetRoot(u, "OpenAction", Script())),
        (
            "actions of the document",
            "ACTIONS_CHANGED",
            (u, _) => SetRoot(u, "AA", PdfDictionary.Of(("WC", Script())))
        ),
        (
            "named script",
            "ACTIONS_CHANGED",
            (u, _) =>
                SetRoot(
                    u,
                    "Names",
                    ((PdfDictionary)u.Catalog["Names"]).With(
                        "JavaScript",
                        PdfDictionary.Of(
                            ("Names", new PdfArray(PdfString.FromAscii("x"), Script()))
                        )
                    )
                )
        ),
        (
            "actions of a page",
            "ACTIONS_CHANGED",
            (u, _) => SetPage(u, "AA", PdfDictionary.Of(("O", Script())))
        ),
        (
            "script of a field",
            "FIELD_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.NumberField,
                    field => field.With("AA", PdfDictionary.Of(("F", Script())))
                )
        ),
        (
            "XFA",
            "DYNAMIC_FORM_CHANGED",
            (u, _) => FormEditing.SetFormEntry(u, "XFA", PdfString.FromAscii("<xdp/>"))
        ),
        (
            "fields drawn anew",
            "FIELDS_REDRAWN",
            (u, _) => FormEditing.SetFormEntry(u, "NeedAppearances", PdfBoolean.True)
        ),
        (
            "order of calculation",
            "OBJECT_REDEFINED",
            (u, _) =>
                FormEditing.SetFormEntry(
                    u,
                    "CO",
                    new PdfArray(new PdfReference(RichDocument.NumberField))
                )
        ),
        (
            "value of a filled field exchanged",
            "FIELD_VALUE_REPLACED",
            (u, _) =>
                u.Replace(
                    RichDocument.AmountField,
                    field => field.With("V", PdfString.FromAscii("12000"))
                )
        ),
        (
            "value of a filled field taken away",
            "FIELD_VALUE_REPLACED",
            (u, _) => u.Replace(RichDocument.AmountField, field => field.Without("V"))
        ),
        (
            "field shows what it does not say",
            "FIELD_LOOK_DIFFERS",
            (u, _) =>
                u.Replace(
                    RichDocument.NumberField,
                    field =>
                        field
                            .With("V", PdfString.FromAscii("12"))
                            .With("AP", Look(u, "BT /Helv 12 Tf 2 5 Td (99) Tj ET"))
                )
        ),
        (
            "field shows a picture",
            "FIELD_LOOK_DIFFERS",
            (u, _) =>
                u.Replace(
                    RichDocument.NumberField,
                    field => field.With("V", PdfString.FromAscii("12")).With("AP", PictureLook(u))
                )
        ),
        (
            "look replaced, value kept",
            "FIELD_LOOK_REPLACED",
            (u, _) =>
                u.Replace(
                    RichDocument.AmountField,
                    field => field.With("AP", Look(u, "BT /Helv 12 Tf 2 5 Td (99) Tj ET"))
                )
        ),
        (
            "field moved",
            "FIELD_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.AmountField,
                    field => field.With("Rect", PdfArray.OfIntegers(72, 750, 300, 790))
                )
        ),
        (
            "field hidden",
            "FIELD_CHANGED",
            (u, _) =>
                u.Replace(RichDocument.AmountField, field => field.With("F", new PdfInteger(2)))
        ),
        (
            "permissions added",
            "CERTIFICATION_VIOLATED",
            (u, _) =>
                SetRoot(u, "Perms", PdfDictionary.Of(("UR3", new PdfReference(RichDocument.Spare))))
        ),
        (
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
        (
            "signature field that covers the text",
            "APPEARANCE_OVERLAY",
            (u, revision) =>
                FormEditing.TryAddField(
                    u,
                    new NewFormField
                    {
                        Name = "Covering",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Rectangle = PdfRectangle.At(60, 740, 200, 50),
                        Appearance = Form(u, "1 g 0 0 200 50 re f"),
                    },
                    out _,
                    out _
                )
        ),
        (
            "actions of a widget that signs",
            "FIELD_",
            (u, revision) =>
                FormEditing.TryAddField(
                    u,
                    new NewFormField
                    {
                        Name = "Acting",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        More = PdfDictionary.Of(("A", Script())),
                    },
                    out _,
                    out _
                )
        ),
    ];

    public static TheoryData<string> Names() => [.. Attacks.Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Change_AfterTheSignature_IsNamedAndNeverClean(string name)
    {
        var attack = Attacks.Single(one => one.Name == name);
        var signed = await Authority.SignAsync(
            RichDocument.Bytes(),
            change: options => options with { Field = "Leader" }
        );

        var signature = await Authority.OnlySignatureAsync(
            TestDocuments.Update(signed, attack.Change)
        );

        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.EditedAfterSigning).ShouldBeTrue();
        signature
            .Changes.Select(change => change.Rule)
            .ShouldContain(rule => rule.StartsWith(attack.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_WithAllOfIt_IsCleanWhileNobodyTouchesIt()
    {
        var signed = await Authority.SignAsync(
            RichDocument.Bytes(),
            change: options => options with { Field = "Leader" }
        );
        var twice = await Authority.SignAsync(signed, Authority.Organisation);

        (await Authority.CheckAsync(twice)).Signatures.ShouldAllBe(one => one.Clean);
    }

    private static void Annotate(
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

    private static PdfDictionary Page(IncrementalUpdate update) =>
        PdfDictionary.Of(
            ("Type", new PdfName("Page")),
            ("Parent", new PdfReference(RichDocument.PageTree)),
            ("Contents", update.Add(RichDocument.Stream("BT ET")))
        );

    private static void SetPage(IncrementalUpdate update, string key, PdfObject value) =>
        update.Replace(RichDocument.FirstPage, page => page.With(key, value));

    private static void SetFont(IncrementalUpdate update, string key, PdfObject value) =>
        update.Replace(RichDocument.Font, font => font.With(key, value));

    private static void SetRoot(IncrementalUpdate update, string key, PdfObject value) =>
        update.SetCatalog(update.Catalog.With(key, value));

    private static void SetKids(IncrementalUpdate update, params int[] pages) =>
        update.Replace(
            RichDocument.PageTree,
            tree =>
                tree.With(
                    "Kids",
                    PdfArray.Of(pages.Select(page => (PdfObject)new PdfReference(page)))
                )
        );

    private static PdfDictionary Script() =>
        PdfDictionary.Of(
            ("S", new PdfName("JavaScript")),
            ("JS", PdfString.FromAscii("app.alert(1)"))
        );

    private static PdfDictionary Differences() =>
        PdfDictionary.Of(
            ("Type", new PdfName("Encoding")),
            ("Differences", new PdfArray(new PdfInteger(49), new PdfName("nine")))
        );

    private static PdfReference Form(IncrementalUpdate update, string content) =>
        TestDocuments.AddForm(update, content, PdfRectangle.At(0, 0, 200, 50));

    private static PdfDictionary Look(IncrementalUpdate update, string content) =>
        PdfDictionary.Of(("N", Form(update, content)));

    private static PdfDictionary PictureLook(IncrementalUpdate update)
    {
        AnTin.Pdf.Images.PngReader.TryRead(TestPictures.Handwriting(), out var picture, out _);
        return PdfDictionary.Of(
            (
                "N",
                update.Add(
                    StreamFactory.Form(
                        PdfRectangle.At(0, 0, 60, 20),
                        PdfDictionary.Of(
                            (
                                "XObject",
                                PdfDictionary.Of(
                                    ("P", AnTin.Pdf.Images.PictureEmbedding.Add(update, picture!))
                                )
                            )
                        ),
                        "q 60 0 0 20 0 0 cm /P Do Q"u8
                    )
                )
            )
        );
    }
}
