using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.Attacks;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>What other programs do to a file when they sign it again or keep it, and what they would never do.</summary>
public sealed class LaterUpdateTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    public static TheoryData<string> Honest() => [.. HonestUpdates.Keys];

    public static TheoryData<string> Dishonest() => [.. DishonestUpdates.Keys];

    private static readonly Dictionary<
        string,
        Action<IncrementalUpdate, PdfRevision>
    > HonestUpdates = new(StringComparer.Ordinal)
    {
        ["catalogue, pages and fields written again as they were"] = (update, revision) =>
        {
            update.SetCatalog(update.Catalog);
            foreach (var number in new[] { 2, 3, 4, 5, 6, 7, 8 })
            {
                update.Set(new PdfReference(number), revision.Load(number));
            }
        },
        ["metadata and tags declared"] = (update, _) =>
            update.SetCatalog(
                update
                    .Catalog.With(
                        "Metadata",
                        update.Add(
                            StreamFactory.Compressed(
                                PdfDictionary.Of(
                                    ("Type", new PdfName("Metadata")),
                                    ("Subtype", new PdfName("XML"))
                                ),
                                "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"u8
                            )
                        )
                    )
                    .With("MarkInfo", PdfDictionary.Of(("Marked", PdfBoolean.True)))
                    .With("Version", new PdfName("2.0"))
            ),
        ["extensions declared, then by reference"] = (update, _) =>
            update.SetCatalog(
                update.Catalog.With(
                    "Extensions",
                    update.Add(
                        PdfDictionary.Of(
                            (
                                "ESIC",
                                PdfDictionary.Of(
                                    ("BaseVersion", new PdfName("1.7")),
                                    ("ExtensionLevel", new PdfInteger(5))
                                )
                            )
                        )
                    )
                )
            ),
        ["fonts of the form, signature flags"] = (update, _) =>
        {
            var form = update.Add(
                ((PdfDictionary)update.Resolve(update.Catalog["AcroForm"]))
                    .With("SigFlags", new PdfInteger(3))
                    .With(
                        "DR",
                        PdfDictionary.Of(
                            (
                                "Font",
                                PdfDictionary.Of(
                                    (
                                        "Helv",
                                        update.Add(
                                            PdfDictionary.Of(
                                                ("Type", new PdfName("Font")),
                                                ("Subtype", new PdfName("Type1")),
                                                ("BaseFont", new PdfName("Helvetica"))
                                            )
                                        )
                                    )
                                )
                            )
                        )
                    )
            );
            update.SetCatalog(update.Catalog.With("AcroForm", form));
        },
        ["an object nobody refers to"] = (update, _) => update.Add(PdfString.FromAscii("hello")),
        ["numbers in another form, filters changed"] = (update, _) =>
        {
            update.Replace(
                2,
                pages =>
                    pages.With("MediaBox", new PdfArray(Real(0), Real(0), Real(595), Real(842)))
            );
            update.Set(
                new PdfReference(5),
                StreamFactory.Compressed(
                    PdfDictionary.Empty,
                    "BT /F1 14 Tf 72 760 Td (So:                          /CV) Tj ET"u8
                )
            );
        },
        ["list of annotations made indirect"] = (update, _) =>
            update.Replace(
                3,
                page => page.With("Annots", update.Add((PdfArray)update.Resolve(page["Annots"])))
            ),
        ["a field locked by a flag"] = (update, _) =>
            update.Replace(
                7,
                field => field.With("Ff", new PdfInteger(1)).With("F", new PdfInteger(4 | 128))
            ),
        ["evidence stored, with times"] = (update, _) =>
            update.SetCatalog(
                update.Catalog.With(
                    "DSS",
                    PdfDictionary.Of(
                        ("Certs", update.Add(PdfArray.Empty)),
                        (
                            "VRI",
                            PdfDictionary.Of(
                                (
                                    new string('A', 40),
                                    PdfDictionary.Of(
                                        ("TU", PdfString.FromAscii("D:20260101000000Z")),
                                        (
                                            "TS",
                                            update.Add(
                                                StreamFactory.Compressed(
                                                    PdfDictionary.Empty,
                                                    "\u0005\0"u8
                                                )
                                            )
                                        )
                                    )
                                )
                            )
                        )
                    )
                )
            ),
    };

    private static readonly Dictionary<
        string,
        Action<IncrementalUpdate, PdfRevision>
    > DishonestUpdates = new(StringComparer.Ordinal)
    {
        ["the signature's picture replaced"] = (update, _) =>
            update.Replace(8, field => field.With("AP", PdfDictionary.Of(("N", Look(update))))),
        ["the signature's picture made nothing"] = (update, _) =>
            update.Replace(8, field => field.With("AP", PdfNull.Instance)),
        ["the signature moved"] = (update, _) =>
            update.Replace(8, field => field.With("Rect", PdfArray.OfIntegers(0, 0, 90, 90))),
        ["the signature hidden"] = (update, _) =>
            update.Replace(8, field => field.With("F", new PdfInteger(2))),
        ["the reason of the signature replaced"] = (update, revision) =>
        {
            var field = revision.Form.Fields.First(one => one.FullName is "Leader");
            var value = (PdfReference)field.Value;
            update.Set(
                value,
                revision.Dictionary(value)!.With("Reason", PdfString.FromAscii("I never agreed"))
            );
        },
        ["the signature taken from the page"] = (update, _) =>
            update.Replace(3, page => page.Without("Annots")),
        ["a text field made a signature field"] = (update, _) =>
            update.Replace(7, field => field.With("FT", new PdfName("Sig"))),
        ["a field renamed"] = (update, _) =>
            update.Replace(7, field => field.With("T", PdfString.FromAscii("Amount"))),
        ["a field made a password"] = (update, _) =>
            update.Replace(7, field => field.With("Ff", new PdfInteger(1 << 13))),
        ["pages without children"] = (update, _) =>
            update.Replace(2, pages => pages.With("Kids", PdfArray.Empty)),
        ["an entry of the catalogue nobody knows"] = (update, _) =>
            update.SetCatalog(update.Catalog.With("Blah", PdfString.FromAscii("hello"))),
    };

    [Theory]
    [MemberData(nameof(Honest))]
    public async Task Update_OfAnHonestProgram_LeavesTheSignatureIntact(string what)
    {
        var updated = TestDocuments.Update(await SignAsync(), HonestUpdates[what]);

        var signature = await Authority.OnlySignatureAsync(updated);

        signature.Changes.ShouldBeEmpty(what);
        signature.Clean.ShouldBeTrue(what);
    }

    [Theory]
    [MemberData(nameof(Dishonest))]
    public async Task Update_OfAnAttacker_IsNeverClean(string what)
    {
        var updated = TestDocuments.Update(await SignAsync(), DishonestUpdates[what]);

        var report = await Authority.CheckAsync(updated);

        report.Signatures.ShouldNotBeEmpty(what);
        report.Signatures.ShouldAllBe(signature => !signature.Clean, what);
        report.Conclusion.ShouldBe(Conclusion.TotalFailed, what);
    }

    [Fact]
    public async Task Field_WithoutTypeAndPage_MayBeSignedByAProgramThatAddsThem()
    {
        var bare = TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
            {
                update.Replace(8, field => field.Without("Type").Without("P"));
                update.Replace(7, field => field.With("FT", new PdfName("Sig")));
            }
        );
        var first = await Authority.SignAsync(
            bare,
            change: options => options with { Field = "Number" }
        );
        var second = await Authority.SignAsync(
            first,
            Authority.Organisation,
            change: options => options with { Field = "Leader" }
        );
        var completed = TestDocuments.Update(
            first,
            (update, _) =>
                update.Replace(
                    8,
                    field =>
                        field
                            .With("Type", new PdfName("Annot"))
                            .With("P", new PdfReference(3))
                            .With("Ff", new PdfInteger(1))
                )
        );

        (await Authority.CheckAsync(second)).Signatures.ShouldAllBe(one => one.Clean);
        var signed = await Authority.SignAsync(
            completed,
            Authority.Organisation,
            change: options => options with { Field = "Leader" }
        );
        (await Authority.CheckAsync(signed)).Signatures.ShouldAllBe(one => one.Clean);
    }

    [Fact]
    public async Task DocumentTimestamp_CopiedFromAnEarlierState_FailsWhatItShouldProtect()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineT
        );
        var keeper = new KeepingStamps(Authority);
        var once = await ExtendAsync(signed, keeper);
        var twice = await ExtendAsync(once, new KeepingStamps(Authority) { Replay = keeper.Last });

        (await Authority.OnlySignatureAsync(once)).Clean.ShouldBeTrue();
        var signature = await Authority.OnlySignatureAsync(twice);
        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.TotalFailed);
    }

    [Fact]
    public async Task DocumentTimestamp_BeforeEditingAndSigning_SaysNothingOfTheSignature()
    {
        var stamped = await ExtendAsync(
            await Authority.SignAsync(TestDocuments.Plain(), level: SignatureLevel.BaselineT),
            Authority
        );
        var edited = TestDocuments.Update(
            stamped,
            (update, _) =>
                update.Set(
                    new PdfReference(5),
                    StreamFactory.Compressed(PdfDictionary.Empty, "BT ET"u8)
                )
        );
        var signed = await Authority.SignAsync(edited, Authority.Organisation);

        var report = await Authority.CheckAsync(signed);

        report.Signatures.Select(signature => signature.Clean).ShouldBe([false, true]);
    }

    [Fact]
    public async Task SignedFile_InsideASignedFile_DisturbsNothing()
    {
        var inner = await Authority.SignAsync(TestDocuments.Plain("inside"));
        var outer = TestDocuments.Update(
            TestDocuments.Plain("outside"),
            (update, _) =>
                update.SetCatalog(
                    update.Catalog.With(
                        "PieceInfo",
                        PdfDictionary.Of(
                            ("Inner", update.Add(new PdfStream(PdfDictionary.Empty, inner)))
                        )
                    )
                )
        );
        var signed = await Authority.SignAsync(outer, level: SignatureLevel.BaselineLTA);

        (await Authority.OnlySignatureAsync(signed)).Clean.ShouldBeTrue();
    }

    private Task<byte[]> SignAsync() =>
        Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options =>
                options with
                {
                    Field = "Leader",
                    Appearance = new SignatureAppearance { Lines = ["Tran Van An"] },
                }
        );

    private async Task<byte[]> ExtendAsync(byte[] file, ITimestampSource stamps) =>
        (
            await LongTerm.ExtendAsync(PdfSource.FromMemory(file), stamps, Authority, [])
        ).Value!.ToArray();

    private static PdfReference Look(IncrementalUpdate update) =>
        TestDocuments.AddForm(update, "0 0 1 rg 0 0 9 9 re f", PdfRectangle.At(0, 0, 150, 80));

    private static PdfReal Real(double value) => new(value);

    private sealed class KeepingStamps(ITimestampSource source) : ITimestampSource
    {
        public byte[]? Last { get; private set; }

        public byte[]? Replay { get; init; }

        public async ValueTask<byte[]> StampAsync(
            ReadOnlyMemory<byte> digest,
            System.Security.Cryptography.HashAlgorithmName algorithm,
            CancellationToken cancellation = default
        ) => Last = Replay ?? await source.StampAsync(digest, algorithm, cancellation);
    }
}
