using System.Globalization;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Byte ranges that select something else than "everything but my own value".</summary>
public sealed class ByteRangeTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("not from the start", 1, 0, 0, 0)]
    [InlineData("first too long: overlaps the value", 0, 10, 0, 0)]
    [InlineData("first too short: leaves bytes out", 0, -10, 0, 0)]
    [InlineData("second too late: leaves bytes out", 0, 0, 10, -10)]
    [InlineData("second too early: overlaps the value", 0, 0, -10, 10)]
    [InlineData("beyond the end of the file", 0, 0, 0, 1)]
    [InlineData("short of the end of the revision", 0, 0, 0, -3)]
    [InlineData("overflowing", 0, 0, 0, 999_999_000_000)]
    public async Task Numbers_Moved_AreFormatFailures(string attack, long a, long b, long c, long d)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var numbers = Numbers(signed);
        var moved = Patch(
            signed,
            $"[{numbers[0] + a} {numbers[1] + b} {numbers[2] + c} {numbers[3] + d}]"
        );

        var signature = await Authority.OnlySignatureAsync(moved);

        signature.Clean.ShouldBeFalse(attack);
        signature.Coverage.ShouldBe(Coverage.Partial, attack);
        signature.Indication.ShouldBe(Indication.TotalFailed, attack);
        signature.SubIndication.ShouldBe(SubIndication.FormatFailure, attack);
    }

    [Theory]
    [InlineData("[0 100]")]
    [InlineData("[0 10 20 30 40 50]")]
    [InlineData("[0 -1 20 30]")]
    [InlineData("[]")]
    [InlineData("[/a (b) null true]")]
    public async Task Numbers_OfAnotherShape_AreFormatFailures(string byteRange)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        var signature = await Authority.OnlySignatureAsync(Patch(signed, byteRange));

        signature.Clean.ShouldBeFalse();
        signature.SubIndication.ShouldBe(SubIndication.FormatFailure);
    }

    [Fact]
    public async Task Value_FollowedByHiddenBytesInTheGap_IsWrapping()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var numbers = Numbers(signed);
        var payload = Encoding.ASCII.GetBytes(" /Hidden (another document) ".PadRight(200));
        byte[] wrapped =
        [
            .. signed.AsSpan(0, (int)numbers[2]),
            .. payload,
            .. signed.AsSpan((int)numbers[2]),
        ];
        var moved = Patch(wrapped, $"[0 {numbers[1]} {numbers[2] + payload.Length} {numbers[3]}]");

        var report = await Authority.CheckAsync(moved);

        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
        report.Signatures.ShouldAllBe(signature => !signature.Clean);
    }

    [Fact]
    public async Task TwoFields_OnOneValue_AreBothRefused()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var attacked = TestDocuments.Update(
            signed,
            (update, revision) =>
                AnTin.Pdf.Writing.FormEditing.TryAddField(
                    update,
                    new AnTin.Pdf.Writing.NewFormField
                    {
                        Name = "Second",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Value = revision.Form.Fields[0].Value,
                    },
                    out _,
                    out _
                )
        );

        var report = await Authority.CheckAsync(attacked);

        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(signature =>
            !signature.Clean && signature.Has(FindingCatalogue.BytesLeftOut)
        );
    }

    [Fact]
    public async Task SignatureDictionary_CopiedIntoANewField_IsRefused()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var attacked = TestDocuments.Update(
            signed,
            (update, revision) =>
            {
                var copy = update.Add(revision.Resolve(revision.Form.Fields[0].Value));
                AnTin.Pdf.Writing.FormEditing.TryAddField(
                    update,
                    new AnTin.Pdf.Writing.NewFormField
                    {
                        Name = "Copied",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Value = copy,
                    },
                    out _,
                    out _
                );
            }
        );

        var report = await Authority.CheckAsync(attacked);

        var copied = report.Signatures.Single(signature => signature.Field == "Copied");
        copied.Clean.ShouldBeFalse();
        copied.Has(FindingCatalogue.BytesLeftOut).ShouldBeTrue();
        copied.Integrity.ShouldBe(Integrity.Broken);
        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
    }

    private static long[] Numbers(byte[] file)
    {
        PdfDocument.TryRead(file, out var pdf, out _).ShouldBeTrue();
        var value = pdf!.Latest.Dictionary(pdf.Latest.Form.Fields[0].Value)!;
        return
        [
            .. value["ByteRange"].AsArray()!.Items.Select(number => ((PdfInteger)number).Value),
        ];
    }

    private static byte[] Patch(byte[] file, string byteRange)
    {
        var copy = file.ToArray();
        var start = copy.AsSpan().IndexOf("/ByteRange "u8) + "/ByteRange ".Length;
        var end = start + copy.AsSpan(start).IndexOf((byte)'/');
        var text = string.Create(CultureInfo.InvariantCulture, $"{byteRange}")
            .PadRight(end - start);
        text.Length.ShouldBe(end - start);
        Encoding.ASCII.GetBytes(text, copy.AsSpan(start));
        return copy;
    }
}
