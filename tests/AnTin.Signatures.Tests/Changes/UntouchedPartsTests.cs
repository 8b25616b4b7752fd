using System.Collections.Immutable;
using System.Globalization;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Changes;
using AnTin.Signatures.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Signatures.Tests.Changes;

/// <summary>Leaving out what is untouched must change the work and never the verdict.</summary>
public sealed class UntouchedPartsTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly int Tries = int.TryParse(
        Environment.GetEnvironmentVariable("ANTIN_FUZZ_COUNT"),
        CultureInfo.InvariantCulture,
        out var count
    )
        ? count
        : 200;

    [Fact]
    public async Task Compare_AnyLaterEdits_SaysTheSameAsAWalkOfEverything()
    {
        var signed = await fixture.Authority.SignAsync(Tagged());
        var end = signed.Length;
        var suspicious = 0;
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var edited = Edit(Edit(signed, (uint)seed), (uint)seed + 77);
                    if (!PdfDocument.TryRead(edited, out _, out _))
                    {
                        return;
                    }

                    var quick = Verdict(edited, end, everything: false);
                    suspicious += quick.Suspicious.Count;
                    Named(quick.Suspicious)
                        .ShouldBe(Named(Verdict(edited, end, everything: true).Suspicious));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
        suspicious.ShouldBeGreaterThan(Tries / 2, "the edits are seen");
    }

    [Fact]
    public async Task Between_SignedTwice_LeavesOutMostOfATaggedDocument()
    {
        var first = await fixture.Authority.SignAsync(Tagged());
        var second = await fixture.Authority.SignAsync(first);
        var (before, after) = Open(second, first.Length);

        var untouched = UntouchedParts.Between(before, after);

        after
            .ObjectNumbers()
            .Count(number => untouched.Contains(new PdfReference(number), new PdfReference(number)))
            .ShouldBeGreaterThan(after.ObjectNumbers().Count * 8 / 10);
    }

    [Fact]
    public void Between_PageHeldDirectlyByTheCatalogue_SeesItsChange()
    {
        var odd = TestDocuments.Update(
            TestDocuments.Plain(),
            (update, _) =>
                update.SetCatalog(
                    update.Catalog.With("Pages", update.Resolve(update.Catalog["Pages"]))
                )
        );
        var edited = TestDocuments.Update(
            odd,
            (update, _) =>
                update.Set(
                    new PdfReference(4),
                    PdfDictionary.Of(
                        ("Type", new PdfName("Page")),
                        ("Contents", new PdfReference(5))
                    )
                )
        );

        Verdict(edited, odd.Length, everything: false)
            .Suspicious.ShouldContain(change => change.Rule == "PAGE_CONTENT_CHANGED");
    }

    private static string[] Named(IEnumerable<AnTin.Signatures.Reports.ChangeReport> changes) =>
        [.. changes.Select(change => $"{change.Rule} {change.Object}").Distinct().Order()];

    private static ChangeVerdict Verdict(byte[] file, long end, bool everything)
    {
        var (before, after) = Open(file, end);
        if (everything)
        {
            PdfDocument.TryRead(file.AsMemory(0, (int)end), out var alone, out _).ShouldBeTrue();
            before = alone!.Latest;
        }

        var permissions = new ChangePermissions { FormFilling = true };
        return everything
            ? RevisionComparison.Compare(before, after, permissions, UntouchedParts.None)
            : RevisionComparison.Compare(before, after, permissions);
    }

    private static (PdfRevision Before, PdfRevision After) Open(byte[] file, long end)
    {
        PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
        document!.TryReadEarlier(end, out var earlier, out _).ShouldBeTrue();
        return (earlier!.Latest, document.Latest);
    }

    /// <summary>Redefines some objects with a key lost, set, or led elsewhere.</summary>
    private static byte[] Edit(byte[] file, uint seed) =>
        !PdfDocument.TryRead(file, out var document, out _) || document.WasRepaired
            ? file
            : TestDocuments.Update(
                file,
                (update, latest) =>
                {
                    var numbers = latest
                        .ObjectNumbers()
                        .Where(number => number != latest.CatalogReference!.Number)
                        .ToArray();
                    var state = seed;
                    for (var i = 0; i < 1 + Next(3); i++)
                    {
                        var number = numbers[Next(numbers.Length)];
                        var label = new PdfReference(number);
                        update.Set(label, Change(update.Resolve(label)));
                    }

                    PdfObject Change(PdfObject value) =>
                        value switch
                        {
                            PdfDictionary dictionary => Entry(dictionary),
                            PdfStream stream => new PdfStream(
                                Entry(stream.Dictionary.Without("Length")),
                                stream.ReadRaw()
                            ),
                            PdfArray { Count: > 0 } array => new PdfArray(
                                array.Items.RemoveAt(Next(array.Count)).Add(Any())
                            ),
                            _ => Any(),
                        };

                    PdfDictionary Entry(PdfDictionary dictionary)
                    {
                        var keys = dictionary.Entries.Select(entry => entry.Key).ToImmutableArray();
                        var key = keys.IsEmpty ? "Odd" : keys[Next(keys.Length)];
                        return Next(3) switch
                        {
                            0 => dictionary.Without(key),
                            1 => dictionary.With(key, Any()),
                            _ => dictionary.With("Odd", Any()),
                        };
                    }

                    PdfObject Any() =>
                        Next(2) == 0
                            ? new PdfInteger(Next(9))
                            : new PdfReference(numbers[Next(numbers.Length)]);

                    int Next(int below)
                    {
                        state = (state * 1_664_525) + 1_013_904_223;
                        return (int)((state >> 8) % (uint)below);
                    }
                }
            );

    private static byte[] Tagged() =>
        new PrintedDocument
        {
            Title = "Danh sách",
            Author = "Trường Tiểu học Hoa Ban",
            Sections =
            [
                new Section(
                    PageFormat.Portrait,
                    [
                        new Table(
                            [new TableColumn("STT", 1), new("Họ và tên", 5)],
                            [.. Enumerable.Repeat<IReadOnlyList<string>>(["1", "An"], 70)]
                        ),
                        new SignatureSpace(40, new SignatureField("Leader", 30, 30)),
                    ]
                ),
            ],
        }.Print();
}
