using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Tests.Attacks;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>
/// An object may hang in two places: in one that later writers may renew, and in one that the signer signed. Renewing it
/// in the first changes the second.
/// </summary>
public sealed class SharedObjectTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const int Shared = 9;

    [Theory]
    [InlineData("Metadata")]
    [InlineData("Extensions")]
    [InlineData("StructTreeRoot")]
    [InlineData("MarkInfo")]
    public async Task CatalogueEntry_SharedWithAnother_IsNotRenewedUnseen(string key)
    {
        var signed = await SignAsync(catalog =>
            catalog.With(key, new PdfReference(Shared)).With("Foo", new PdfReference(Shared))
        );

        var changes = await ChangesAfterRedefiningAsync(signed);

        changes.ShouldContain(change => change.Path == "/Root/Foo/Inside");
    }

    [Theory]
    [InlineData("Foo", "Metadata")]
    [InlineData("AAA", "ZZZ")]
    public async Task ContentStream_SharedWithWhatMayChange_IsNamed(string first, string second)
    {
        var signed = await fixture.Authority.SignAsync(
            TestDocuments.Update(
                TestDocuments.Plain(),
                (update, _) =>
                {
                    var contents = new PdfReference(5);
                    update.Replace(
                        3,
                        page =>
                            PdfDictionary
                                .Of(
                                    (first, new PdfInteger(1)),
                                    ("PieceInfo", PdfDictionary.Of((second, contents)))
                                )
                                .With("Type", page["Type"])
                                .With("Parent", page["Parent"])
                                .With("Contents", contents)
                                .With("LastModified", PdfString.FromAscii("D:20260101000000Z"))
                    );
                    update.SetCatalog(update.Catalog.With("Metadata", contents));
                }
            )
        );
        var attacked = TestDocuments.Update(
            signed,
            (update, _) =>
                update.Set(
                    new PdfReference(5),
                    StreamFactory.Compressed(PdfDictionary.Empty, "BT ET"u8)
                )
        );

        var signature = await fixture.Authority.OnlySignatureAsync(attacked);

        signature.Changes.ShouldContain(change => change.Rule == "PAGE_CONTENT_CHANGED");
        signature.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Appearance_SharedWithAnEntryOfTheTrailer_IsNotReplacedUnseen()
    {
        var signed = await SignAsync(catalog => catalog);
        signed = WithTrailerEntry(signed, "/FooBar 9 0 R");

        var attacked = TestDocuments.Update(
            await fixture.Authority.SignAsync(signed),
            (update, _) => Redefine(update)
        );
        var signature = (await fixture.Authority.CheckAsync(attacked)).Signatures[^1];

        signature.Changes.ShouldContain(change => change.Path == "/FooBar/Inside");
    }

    private Task<byte[]> SignAsync(Func<PdfDictionary, PdfDictionary> change) =>
        fixture.Authority.SignAsync(
            TestDocuments.Update(
                TestDocuments.WithForm(),
                (update, _) =>
                {
                    update.Set(
                        new PdfReference(Shared),
                        PdfDictionary.Of(("Inside", new PdfInteger(1)))
                    );
                    update.SetCatalog(change(update.Catalog));
                }
            ),
            change: options => options with { Field = "Leader" }
        );

    private async Task<IReadOnlyList<Reports.ChangeReport>> ChangesAfterRedefiningAsync(
        byte[] signed
    ) =>
        (
            await fixture.Authority.OnlySignatureAsync(
                TestDocuments.Update(signed, (update, _) => Redefine(update))
            )
        ).Changes;

    private static void Redefine(IncrementalUpdate update) =>
        update.Set(new PdfReference(Shared), PdfDictionary.Of(("Inside", new PdfInteger(2))));

    /// <summary>A further revision whose trailer has an entry of its own.</summary>
    private static byte[] WithTrailerEntry(byte[] file, string entry)
    {
        PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
        var previous = document!.Latest.XrefOffset;
        var text =
            $"xref\n0 0\ntrailer\n<< /Size {document.Latest.Size} /Root 1 0 R /Prev {previous} {entry} "
            + "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] >>\n"
            + $"startxref\n{file.Length}\n%%EOF\n";
        return [.. file, .. System.Text.Encoding.ASCII.GetBytes(text)];
    }
}
