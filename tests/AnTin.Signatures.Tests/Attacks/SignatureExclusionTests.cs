using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Signatures taken out, emptied, exchanged or copied ("universal signature forgery", "signature exclusion").</summary>
public sealed class SignatureExclusionTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    private static readonly Dictionary<string, Func<PdfDictionary, PdfDictionary>> Redefinitions =
        new(StringComparer.Ordinal)
        {
            ["no contents"] = value => value.Without("Contents"),
            ["null contents"] = value => value.With("Contents", PdfNull.Instance),
            ["empty contents"] = value => value.With("Contents", PdfString.FromAscii("")),
            ["zero contents"] = value => value.With("Contents", new PdfString(new byte[64])),
            ["contents elsewhere"] = value => value.With("Contents", new PdfReference(5)),
            ["no byte range"] = value => value.Without("ByteRange"),
            ["empty byte range"] = value => value.With("ByteRange", PdfArray.Empty),
            ["negative byte range"] = value =>
                value.With("ByteRange", PdfArray.OfIntegers(0, -1, -1, 10)),
            ["six numbers"] = value =>
                value.With("ByteRange", PdfArray.OfIntegers(0, 9, 20, 9, 40, 9)),
            ["whole file"] = value =>
                value.With("ByteRange", PdfArray.OfIntegers(0, int.MaxValue, 0, 0)),
            ["no sub-filter"] = value => value.Without("SubFilter"),
            ["another sub-filter"] = value =>
                value.With("SubFilter", new PdfName("adbe.x509.rsa_sha1")),
            ["called a time stamp"] = value =>
                value
                    .With("Type", new PdfName("DocTimeStamp"))
                    .With("SubFilter", new PdfName("ETSI.RFC3161")),
            ["same entries, another object"] = value => value,
        };

    public static TheoryData<string> RedefinitionNames() => [.. Redefinitions.Keys];

    [Theory]
    [MemberData(nameof(RedefinitionNames))]
    public async Task SignatureDictionary_Redefined_IsNeverClean(string name)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var attacked = TestDocuments.Update(
            signed,
            (update, revision) =>
            {
                var reference = revision.Form.Fields[0].Value.AsReference()!;
                update.Set(
                    reference,
                    Redefinitions[name]((PdfDictionary)update.Resolve(reference))
                );
            }
        );

        var report = await Authority.CheckAsync(attacked);

        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
        report.Signatures.ShouldAllBe(one => !one.Clean);
        (
            report.Signatures.Any(one =>
                one.Has(FindingCatalogue.BytesLeftOut)
                || one.Has(FindingCatalogue.ByteRangeWrong)
                || one.Has(FindingCatalogue.ValueUnreadable)
            ) || report.Conclusion is Conclusion.NoSignature or Conclusion.Unreadable
        ).ShouldBeTrue();
    }

    [Theory]
    [InlineData("white space inside", " ")]
    [InlineData("line feed inside", "\n")]
    [InlineData("comment inside", "%")]
    [InlineData("bracket inside", ">")]
    [InlineData("another letter", "g")]
    public async Task Value_WithOtherThanDigitsInItsGap_IsNeverClean(string attack, string put)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var attacked = signed.ToArray();
        var gap = attacked.AsSpan().IndexOf("/Contents <"u8) + "/Contents <".Length;
        Encoding.ASCII.GetBytes(put, attacked.AsSpan(gap + 4000));

        var report = await Authority.CheckAsync(attacked);

        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed, attack);
        report.Signatures.ShouldAllBe(one => !one.Clean, attack);
    }

    [Fact]
    public async Task LaterSignature_TakenOutOfItsField_IsMissedByTheEarlierOne()
    {
        var attacked = TestDocuments.Update(
            await SignedTwiceAsync(),
            (update, revision) =>
            {
                var field = revision.Form.Fields.Last(one => one.Type is "Sig");
                update.Set(field.Reference!, field.Dictionary.Without("V").Without("AP"));
            }
        );

        var signature = await Authority.OnlySignatureAsync(attacked);

        signature.Clean.ShouldBeFalse();
        signature.Changes.Select(one => one.Rule).ShouldContain("SIGNATURE_REMOVED");
    }

    [Fact]
    public async Task LaterField_TakenOutOfTheForm_IsMissedByTheEarlierOne()
    {
        var attacked = TestDocuments.Update(
            await SignedTwiceAsync(),
            (update, _) =>
                FormEditing.SetFormEntry(
                    update,
                    "Fields",
                    new PdfArray(new PdfReference(7), new PdfReference(8))
                )
        );

        var signature = await Authority.OnlySignatureAsync(attacked);

        signature.Clean.ShouldBeFalse();
        signature.Changes.Select(one => one.Rule).ShouldContain("SIGNATURE_REMOVED");
    }

    [Fact]
    public async Task EarlierSignature_TakenOutOfItsField_IsMissedByTheLaterOne()
    {
        var attacked = TestDocuments.Update(
            await SignedTwiceAsync(),
            (update, _) => update.Replace(8, field => field.Without("V"))
        );

        var signature = await Authority.OnlySignatureAsync(attacked);

        signature.Clean.ShouldBeFalse();
        signature.Changes.Select(one => one.Rule).ShouldContain("SIGNATURE_REPLACED");
    }

    [Fact]
    public async Task DocumentTimestamp_CopiedIntoALaterField_ProvesNothing()
    {
        var stamped = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLTA
        );
        var signed = await Authority.SignAsync(stamped, Authority.Organisation);
        var attacked = TestDocuments.Update(
            signed,
            (update, revision) =>
            {
                var stamp = revision.Form.Fields.First(field =>
                    field.FullName.StartsWith("DocumentTimestamp", StringComparison.Ordinal)
                );
                FormEditing.TryAddField(
                    update,
                    new NewFormField
                    {
                        Name = "Copied",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Value = update.Add(revision.Resolve(stamp.Value)),
                    },
                    out _,
                    out _
                );
            }
        );

        var report = await Authority.CheckAsync(attacked);

        report.DocumentTimestamps.Single(stamp => stamp.Field == "Copied").Passed.ShouldBeFalse();
        report.Signatures[^1].StampedAt.ShouldNotBeNull();
        report.Signatures[^1].Level.ShouldBe(SignatureLevel.BaselineLT);
    }

    [Fact]
    public async Task ManyLaterSignatures_ThatTogetherCoverThePage_AreAnOverlay()
    {
        var document = await Authority.SignAsync(TestDocuments.Plain());
        for (var i = 0; i < 3; i++)
        {
            document = await Authority.SignAsync(
                document,
                Authority.Organisation,
                SignatureLevel.BaselineB,
                options =>
                    options with
                    {
                        Place = new SignaturePlace(0, i * 280, 595, 200),
                        Appearance = new SignatureAppearance { Lines = ["."] },
                    }
            );
        }

        var report = await Authority.CheckAsync(document);

        report.Signatures[0].Changes.Select(one => one.Rule).ShouldContain("APPEARANCE_OVERLAY");
    }

    [Fact]
    public async Task LaterSignature_WithAnOpaquePictureOverWords_IsAnOverlay()
    {
        var document = await SealedLaterAsync(
            new SignaturePlace(60, 750, 300, 40),
            TestPictures.White()
        );

        var report = await Authority.CheckAsync(document);

        report.Signatures[0].Changes.Select(one => one.Rule).ShouldContain("APPEARANCE_OVERLAY");
    }

    [Fact]
    public async Task LaterSignature_WithATransparentSealOverWords_StaysClean()
    {
        var document = await SealedLaterAsync(
            new SignaturePlace(60, 720, 100, 100),
            TestPictures.OfficialSeal()
        );

        (await Authority.CheckAsync(document)).Signatures.ShouldAllBe(one => one.Clean);
    }

    /// <summary>By a leader in the field of a form, then by the organisation.</summary>
    private async Task<byte[]> SignedTwiceAsync() =>
        await Authority.SignAsync(
            await Authority.SignAsync(
                TestDocuments.WithForm(),
                change: options => options with { Field = "Leader" }
            ),
            Authority.Organisation
        );

    private async Task<byte[]> SealedLaterAsync(SignaturePlace place, byte[] picture) =>
        await Authority.SignAsync(
            await Authority.SignAsync(TestDocuments.Plain()),
            Authority.Organisation,
            change: options =>
                options with
                {
                    Place = place,
                    Appearance = new SignatureAppearance { Picture = picture },
                }
        );
}
