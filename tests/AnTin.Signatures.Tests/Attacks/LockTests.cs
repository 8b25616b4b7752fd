using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Forms;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>What a signer locked, and ways around it.</summary>
public sealed class LockTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("All", "")]
    [InlineData("Include", "Number")]
    [InlineData("Exclude", "Other")]
    public async Task Field_Locked_IsNotFilledEvenWhenTheLockIsTakenAway(
        string action,
        string field
    )
    {
        var signed = await SignLockedAsync(action, field);
        var attacked = TestDocuments.Update(
            signed,
            (update, _) =>
            {
                update.Replace(8, leader => leader.Without("Lock"));
                update.Replace(7, number => number.With("V", PdfString.FromAscii("12")));
            }
        );

        var signature = await Authority.OnlySignatureAsync(attacked);

        signature.Clean.ShouldBeFalse();
        signature.Changes.Select(one => one.Rule).ShouldContain("LOCKED_FIELD_CHANGED");
        signature.Changes.Select(one => one.Rule).ShouldContain("FIELD_CHANGED");
    }

    [Fact]
    public async Task Field_LockedAndRenamed_IsStillLocked()
    {
        var signed = await SignLockedAsync("Include", "Number");
        var attacked = TestDocuments.Update(
            signed,
            (update, _) =>
                update.Replace(
                    7,
                    number =>
                        number
                            .With("T", PdfString.FromAscii("Free"))
                            .With("V", PdfString.FromAscii("12"))
                )
        );

        (await Authority.OnlySignatureAsync(attacked)).Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Field_LockedButNotThisOne_IsFilled()
    {
        var signed = await SignLockedAsync("Exclude", "Number");
        var filled = FormFilling.Fill(
            PdfSource.FromMemory(signed),
            [new FieldValue("Number", "12")]
        );

        (
            await Authority.OnlySignatureAsync(Acts.ActTests.Bytes(filled.Value!))
        ).Clean.ShouldBeTrue();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Certified_ForFormFilling_IsNotAnnotated(int level)
    {
        var signed = await SignLockedAsync("Exclude", "Number", level);
        var attacked = TestDocuments.Update(
            signed,
            (update, _) =>
            {
                var note = update.Add(
                    PdfDictionary.Of(
                        ("Type", new PdfName("Annot")),
                        ("Subtype", new PdfName("FreeText")),
                        ("Rect", PdfArray.OfIntegers(60, 700, 200, 740))
                    )
                );
                update.Replace(
                    3,
                    page => page.With("Annots", ((PdfArray)page["Annots"]).Add(note))
                );
            }
        );

        (await Authority.OnlySignatureAsync(attacked))
            .Changes.Select(one => one.Rule)
            .ShouldContain("ANNOTATION_ADDED");
    }

    [Fact]
    public async Task Certified_WithValuesThatMayChange_LetsThemChange()
    {
        var prefilled = TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) => update.Replace(7, number => number.With("V", PdfString.FromAscii("1")))
        );
        var signed = await SignLockedAsync("Exclude", "Number", 2, prefilled);
        var filled = FormFilling.Fill(
            PdfSource.FromMemory(signed),
            [new FieldValue("Number", "12")]
        );

        (
            await Authority.OnlySignatureAsync(Acts.ActTests.Bytes(filled.Value!))
        ).Clean.ShouldBeTrue();
    }

    private Task<byte[]> SignLockedAsync(
        string action,
        string field,
        int? level = null,
        byte[]? document = null
    ) =>
        Authority.SignAsync(
            TestDocuments.Update(
                document ?? TestDocuments.WithForm(),
                (update, _) =>
                    update.Replace(
                        8,
                        leader =>
                            leader.With(
                                "Lock",
                                PdfDictionary
                                    .Of(
                                        ("Type", new PdfName("SigFieldLock")),
                                        ("Action", new PdfName(action))
                                    )
                                    .With(
                                        "Fields",
                                        field.Length == 0
                                            ? PdfNull.Instance
                                            : new PdfArray(PdfString.FromAscii(field))
                                    )
                                    .With(
                                        "P",
                                        level is { } p ? new PdfInteger(p) : PdfNull.Instance
                                    )
                            )
                    )
            ),
            change: options => options with { Field = "Leader" }
        );
}
