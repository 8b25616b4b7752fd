using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Edits appended after a signature. None may be shown clean, and each is named.</summary>
public sealed class LaterRevisionTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    public static TheoryData<string> Edits() => [.. Attacks.Keys];

    private static readonly Dictionary<string, Action<IncrementalUpdate, PdfRevision>> Attacks =
        new(StringComparer.Ordinal)
        {
            ["PAGE_CONTENT_CHANGED"] = (update, _) =>
                update.Replace(
                    3,
                    page =>
                        page.With(
                            "Contents",
                            Content(update, "BT /F1 14 Tf 72 760 Td (1.000.000.000) Tj ET")
                        )
                ),
            ["PAGE_RESOURCES_CHANGED"] = (update, _) =>
                update.Replace(3, page => page.With("Resources", PdfDictionary.Empty)),
            ["PAGE_CHANGED"] = (update, _) =>
                update.Replace(3, page => page.With("Rotate", new PdfInteger(180))),
            ["PAGE_ADDED"] = (update, _) =>
            {
                var page = update.Add(
                    PdfDictionary.Of(("Type", new PdfName("Page")), ("Parent", new PdfReference(2)))
                );
                update.Replace(
                    2,
                    pages =>
                        pages.With(
                            "Kids",
                            new PdfArray(new PdfReference(3), new PdfReference(4), page)
                        )
                );
            },
            ["PAGE_REMOVED"] = (update, _) =>
                update.Replace(2, pages => pages.With("Kids", new PdfArray(new PdfReference(3)))),
            ["ANNOTATION_ADDED"] = (update, _) =>
            {
                var stamp = update.Add(
                    PdfDictionary.Of(
                        ("Type", new PdfName("Annot")),
                        ("Subtype", new PdfName("Stamp")),
                        ("Rect", PdfArray.OfIntegers(60, 740, 400, 790)),
                        ("AP", PdfDictionary.Of(("N", White(update))))
                    )
                );
                update.Replace(3, page => page.With("Annots", WithAnnotation(update, page, stamp)));
            },
            ["ACTIONS_CHANGED"] = (update, _) =>
                update.SetCatalog(
                    update.Catalog.With(
                        "OpenAction",
                        PdfDictionary.Of(
                            ("S", new PdfName("JavaScript")),
                            ("JS", PdfString.FromAscii("app.alert(1)"))
                        )
                    )
                ),
            ["LAYERS_CHANGED"] = (update, _) =>
                update.SetCatalog(
                    update.Catalog.With(
                        "OCProperties",
                        PdfDictionary.Of(("OCGs", PdfArray.Empty), ("D", PdfDictionary.Empty))
                    )
                ),
            ["SIGNATURE_REPLACED"] = (update, revision) =>
            {
                var field = revision.Form.Fields.First(one => one.Type is "Sig");
                update.Set(field.Reference!, field.Dictionary.Without("V"));
            },
            ["FIELD_REMOVED"] = (update, _) =>
                update.SetCatalog(
                    update.Catalog.With(
                        "AcroForm",
                        WithFields(update, fields => new PdfArray(fields.Items[^1]))
                    )
                ),
            ["FIELD_ADDED"] = (update, revision) =>
                FormEditing.TryAddField(
                    update,
                    new NewFormField
                    {
                        Name = "Amount",
                        Type = "Tx",
                        Page = revision.Pages[0],
                        Rectangle = PdfRectangle.At(60, 740, 400, 50),
                        Value = PdfString.FromAscii("1.000.000.000"),
                        Appearance = White(update),
                    },
                    out _,
                    out _
                ),
            ["APPEARANCE_OVERLAY"] = (update, revision) =>
                FormEditing.TryAddField(
                    update,
                    new NewFormField
                    {
                        Name = "Covering",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Rectangle = PdfRectangle.At(60, 740, 400, 50),
                        Appearance = White(update),
                    },
                    out _,
                    out _
                ),
            ["FIELDS_REDRAWN"] = (update, _) =>
                FormEditing.SetFormEntry(update, "NeedAppearances", PdfBoolean.True),
            ["DYNAMIC_FORM_CHANGED"] = (update, _) =>
                FormEditing.SetFormEntry(update, "XFA", PdfString.FromAscii("<xdp/>")),
            ["APPEARANCE_OVERLAY "] = (update, revision) =>
                FormEditing.TryAddField(
                    update,
                    new NewFormField
                    {
                        Name = "Stamp",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Rectangle = PdfRectangle.At(60, 740, 400, 50),
                        Appearance = White(update),
                        Value = PdfDictionary.Of(
                            ("Type", new PdfName("DocTimeStamp")),
                            ("SubFilter", new PdfName("ETSI.RFC3161")),
                            ("ByteRange", PdfArray.OfIntegers(0, 1, 2, 3)),
                            ("Contents", PdfString.FromAscii("x"))
                        ),
                    },
                    out _,
                    out _
                ),
            ["APPEARANCE_OVERLAY  "] = (update, revision) =>
                FormEditing.TryAddField(
                    update,
                    new NewFormField
                    {
                        Name = "NoSignature",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Rectangle = PdfRectangle.At(60, 740, 400, 50),
                        Appearance = White(update),
                        Value = PdfString.FromAscii("signed, honestly"),
                    },
                    out _,
                    out _
                ),
            ["FIELD_LOOK_REPLACED"] = (update, revision) =>
            {
                var field = revision.Form.Fields.First(one => one.FullName is "Number");
                update.Set(
                    field.Reference!,
                    field.Dictionary.With("AP", PdfDictionary.Of(("N", White(update))))
                );
            },
            ["FIELD_CHANGED"] = (update, revision) =>
            {
                var field = revision.Form.Fields.First(one => one.FullName is "Number");
                update.Set(
                    field.Reference!,
                    field.Dictionary.With("Rect", PdfArray.OfIntegers(0, 0, 500, 800))
                );
            },
            ["OBJECT_REDEFINED"] = (update, _) =>
                update.SetCatalog(update.Catalog.With("PageMode", new PdfName("UseAttachments"))),
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Edit_AfterSigning_IsNamedAndNeverClean(string rule)
    {
        var signed = await Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options => options with { Field = "Leader" }
        );
        var attacked = TestDocuments.Update(signed, Attacks[rule]);

        var report = await Authority.CheckAsync(attacked);

        if (rule == "SIGNATURE_REPLACED")
        {
            report.Conclusion.ShouldBe(Conclusion.NoSignature);
            report.Findings.ShouldHaveSingleItem().Code.ShouldBe("SIGNATURE_REMOVED");
            report.Sentence.Vi.ShouldContain("“Leader” bị gỡ khỏi văn bản");
            return;
        }

        var signature = report.Signatures[0];
        signature.Changes.ShouldContain(change => change.Rule == rule.TrimEnd());
        signature.Changes.ShouldAllBe(change =>
            change.Description.Vi.Length > 0 && change.Object.Length > 0
        );
        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.EditedAfterSigning).ShouldBeTrue();
        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
    }

    [Theory]
    [InlineData("ANNOTATION_CHANGED")]
    [InlineData("ANNOTATION_REMOVED")]
    public async Task Annotation_OfTheSignedDocument_StaysAsItWas(string rule)
    {
        var note = new PdfReference(9);
        var annotated = TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
            {
                update.Set(
                    note,
                    PdfDictionary.Of(
                        ("Type", new PdfName("Annot")),
                        ("Subtype", new PdfName("FreeText")),
                        ("Rect", PdfArray.OfIntegers(60, 600, 200, 640)),
                        ("Contents", PdfString.FromAscii("Dong y"))
                    )
                );
                update.Replace(3, page => page.With("Annots", WithAnnotation(update, page, note)));
            }
        );
        var signed = await Authority.SignAsync(
            annotated,
            change: options => options with { Field = "Leader" }
        );
        var attacked = TestDocuments.Update(
            signed,
            (update, _) =>
            {
                if (rule == "ANNOTATION_CHANGED")
                {
                    update.Replace(
                        9,
                        annotation =>
                            annotation.With("Contents", PdfString.FromAscii("Khong dong y"))
                    );
                }
                else
                {
                    update.Replace(
                        3,
                        page =>
                            page.With(
                                "Annots",
                                new PdfArray(new PdfReference(7), new PdfReference(8))
                            )
                    );
                }
            }
        );

        var change = (await Authority.OnlySignatureAsync(attacked)).Changes.ShouldHaveSingleItem();

        change.Rule.ShouldBe(rule);
        change.Page.ShouldBe(1);
    }

    [Fact]
    public async Task ContentStream_RedefinedUnderItsNumber_NamesPageAndObject()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var attacked = TestDocuments.Update(
            signed,
            (update, _) =>
                update.Set(
                    new PdfReference(5),
                    StreamFactory.Compressed(PdfDictionary.Empty, "BT ET"u8)
                )
        );

        var change = (await Authority.OnlySignatureAsync(attacked)).Changes.ShouldHaveSingleItem();

        change.Rule.ShouldBe("PAGE_CONTENT_CHANGED");
        change.Object.ShouldBe("5 0 R");
        change.Page.ShouldBe(1);
    }

    [Fact]
    public async Task SharedObject_ChangedAsALookAndShownElsewhere_IsNamed()
    {
        var prepared = TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
            {
                var shared = TestDocuments.AddForm(
                    update,
                    "0 0 m 10 10 l S",
                    PdfRectangle.At(0, 0, 150, 80)
                );
                update.Replace(8, field => field.With("AP", PdfDictionary.Of(("N", shared))));
                update.Replace(
                    3,
                    page =>
                        page.With(
                            "Resources",
                            PdfDictionary.Of(
                                ("XObject", PdfDictionary.Of(("X", shared))),
                                ("Font", PdfDictionary.Empty)
                            )
                        )
                );
            }
        );
        var signed = await Authority.SignAsync(prepared);
        PdfDocument.TryRead(signed, out var pdf, out _).ShouldBeTrue();
        var look = pdf!
            .Latest.Dictionary(
                pdf.Latest.Form.Fields.First(field => field.FullName is "Leader").Dictionary["AP"]
            )!["N"]
            .AsReference()!;
        var second = await Authority.SignAsync(
            signed,
            change: options => options with { Field = "Leader" }
        );
        var attacked = TestDocuments.Update(
            second,
            (update, _) =>
                update.Set(
                    look,
                    StreamFactory.Form(
                        PdfRectangle.At(0, 0, 150, 80),
                        PdfDictionary.Empty,
                        "0 0 1 rg 0 0 150 80 re f"u8
                    )
                )
        );

        var report = await Authority.CheckAsync(attacked);

        report
            .Signatures[0]
            .Changes.ShouldContain(change => change.Rule == "PAGE_RESOURCES_CHANGED");
    }

    [Theory]
    [InlineData("\nhidden words\n")]
    [InlineData("\n9 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n%%EOF\n")]
    public async Task Bytes_AfterTheEnd_AreNeverClean(string appended)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        var report = await Authority.CheckAsync([.. signed, .. Encoding.ASCII.GetBytes(appended)]);

        report.Signatures.ShouldAllBe(signature => !signature.Clean);
        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
    }

    private static PdfReference Content(IncrementalUpdate update, string content) =>
        update.Add(StreamFactory.Compressed(PdfDictionary.Empty, Encoding.ASCII.GetBytes(content)));

    private static PdfReference White(IncrementalUpdate update) =>
        TestDocuments.AddForm(update, "1 g 0 0 400 50 re f", PdfRectangle.At(0, 0, 400, 50));

    private static PdfArray WithAnnotation(
        IncrementalUpdate update,
        PdfDictionary page,
        PdfReference annotation
    ) => (update.Resolve(page["Annots"]) as PdfArray ?? PdfArray.Empty).Add(annotation);

    private static PdfDictionary WithFields(
        IncrementalUpdate update,
        Func<PdfArray, PdfArray> change
    )
    {
        var form = (PdfDictionary)update.Resolve(update.Catalog["AcroForm"]);
        return form.With("Fields", change((PdfArray)update.Resolve(form["Fields"])));
    }
}
