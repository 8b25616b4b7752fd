using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Reports.Pages;
using AnTin.Signatures.Tests.Attacks;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>A page as it was signed beside the page as it is now.</summary>
public sealed class PageComparisonTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Signed = """
        BT /F1 14 Tf 72 760 Td (Quyet dinh) Tj ET
        BT /F1 14 Tf 72 730 Td (So tien: 1.000.000) Tj ET
        BT /F1 14 Tf 72 700 Td (Noi nhan) Tj ET
        BT /F1 14 Tf 72 670 Td (Luu VT) Tj ET
        """;

    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task AlteredWording_StandsBesideWhatWasSigned()
    {
        var page = await OnlyPageAsync(
            """
            BT /F1 14 Tf 72 760 Td (Quyet dinh) Tj ET
            BT /F1 14 Tf 72 730 Td (So tien: 9.000.000) Tj ET
            BT /F1 14 Tf 300 700 Td (Noi nhan) Tj ET
            BT /F1 14 Tf 72 640 Td (Them vao) Tj ET
            """
        );

        page.Before!.Number.ShouldBe(1);
        page.After!.Number.ShouldBe(1);
        page.Lines.Select(pair => (pair.Change, pair.Before?.Text, pair.After?.Text))
            .ShouldBe([
                (LineChange.Same, "Quyet dinh", "Quyet dinh"),
                (LineChange.Altered, "So tien: 1.000.000", "So tien: 9.000.000"),
                (LineChange.Moved, "Noi nhan", "Noi nhan"),
                (LineChange.Removed, "Luu VT", null),
                (LineChange.Added, null, "Them vao"),
            ]);
        page.Changes.ShouldContain(change => change.Rule == "PAGE_CONTENT_CHANGED");
    }

    [Fact]
    public async Task Overlay_ShowsItsWordsAndItsPlace()
    {
        var signed = await Authority.SignAsync(Document());
        var attacked = TestDocuments.Update(
            signed,
            (update, revision) =>
            {
                var look = TestDocuments.AddForm(
                    update,
                    "1 g 0 0 200 20 re f 0 g BT /Helv 12 Tf 2 5 Td (So tien: 9) Tj ET",
                    PdfRectangle.At(0, 0, 200, 20)
                );
                update.Set(
                    look,
                    StreamFactory.Form(
                        PdfRectangle.At(0, 0, 200, 20),
                        PdfDictionary.Of(("Font", PdfDictionary.Of(("Helv", new PdfReference(6))))),
                        "1 g 0 0 200 20 re f 0 g BT /Helv 12 Tf 2 5 Td (So tien: 9) Tj ET"u8
                    )
                );
                var note = update.Add(
                    PdfDictionary.Of(
                        ("Type", new PdfName("Annot")),
                        ("Subtype", new PdfName("FreeText")),
                        ("F", new PdfInteger(4)),
                        ("Rect", PdfArray.OfIntegers(72, 726, 272, 746)),
                        ("AP", PdfDictionary.Of(("N", look)))
                    )
                );
                update.Replace(
                    3,
                    page =>
                        page.With(
                            "Annots",
                            (update.Resolve(page["Annots"]) as PdfArray ?? PdfArray.Empty).Add(note)
                        )
                );
            }
        );

        var page = (await CompareAsync(attacked)).ShouldHaveSingleItem();

        page.SignedLength.ShouldBe(signed.Length);
        var box = page.After!.Boxes.ShouldHaveSingleItem();
        (box.Left, box.Bottom, box.Width, box.Height).ShouldBe((72, 726, 200, 20));
        page.Before!.Boxes.ShouldBeEmpty();
        page.After.Lines.ShouldContain(line => line.Text.Contains("So tien: 9"));
        page.Before.Lines.ShouldNotContain(line => line.Text.Contains("So tien: 9"));
    }

    [Theory]
    [InlineData("PAGE_REMOVED")]
    [InlineData("PAGE_ADDED")]
    public async Task PageThatOnlyOneStateHas_StandsAlone(string rule)
    {
        var signed = await Authority.SignAsync(Document());
        var attacked = TestDocuments.Update(
            signed,
            (update, _) =>
            {
                PdfObject[] kids =
                    rule == "PAGE_REMOVED"
                        ? [new PdfReference(3)]
                        :
                        [
                            new PdfReference(3),
                            new PdfReference(4),
                            update.Add(
                                PdfDictionary.Of(
                                    ("Type", new PdfName("Page")),
                                    ("Parent", new PdfReference(2))
                                )
                            ),
                        ];
                update.Replace(
                    2,
                    pages =>
                        pages
                            .With("Kids", new PdfArray(kids))
                            .With("Count", new PdfInteger(kids.Length))
                );
            }
        );

        var page = (await CompareAsync(attacked)).ShouldHaveSingleItem();

        page.Changes.ShouldContain(change => change.Rule == rule);
        (page.Before?.Number, page.After?.Number).ShouldBe(
            rule == "PAGE_REMOVED" ? (2, null) : (null, 3)
        );
    }

    [Fact]
    public async Task TwoSignaturesUnderOneChange_GiveOneComparison()
    {
        var first = await Authority.SignAsync(Document());
        var second = await Authority.SignAsync(first, Authority.Organisation);
        var attacked = Rewrite(second, "BT /F1 14 Tf 72 760 Td (Khac) Tj ET");

        var page = (await CompareAsync(attacked)).ShouldHaveSingleItem();

        page.Fields.ShouldBe(["Signature2", "Signature1"], ignoreOrder: true);
        page.SignedLength.ShouldBe(second.Length);
    }

    [Fact]
    public async Task UntouchedDocument_HasNothingToCompare()
    {
        (await CompareAsync(await Authority.SignAsync(Document()))).ShouldBeEmpty();
    }

    private async Task<PageComparison> OnlyPageAsync(string content) =>
        (
            await CompareAsync(Rewrite(await Authority.SignAsync(Document()), content))
        ).ShouldHaveSingleItem();

    private async Task<IReadOnlyList<PageComparison>> CompareAsync(byte[] file) =>
        PageComparisons.Of(PdfSource.FromMemory(file), await Authority.CheckAsync(file));

    private static byte[] Document() => Rewrite(TestDocuments.Plain(), Signed);

    private static byte[] Rewrite(byte[] file, string content) =>
        TestDocuments.Update(
            file,
            (update, _) =>
                update.Set(
                    new PdfReference(5),
                    StreamFactory.Compressed(PdfDictionary.Empty, Encoding.ASCII.GetBytes(content))
                )
        );
}
