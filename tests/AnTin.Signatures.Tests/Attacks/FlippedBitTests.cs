using AnTin.Pdf.Reading;
using AnTin.Signatures.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Signatures.Tests.Attacks;

public sealed class FlippedBitTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const int Tries = 150;

    [Fact]
    public async Task AnyCoveredBit_WhenFlipped_NeverStaysClean()
    {
        var signed = await fixture.Authority.SignAsync(TestDocuments.WithForm());
        PdfDocument.TryRead(signed, out var pdf, out _).ShouldBeTrue();
        var field = pdf!.Latest.Form.Fields.Single(one => one.FullName is "Signature1");
        var ranges = pdf.Latest.Dictionary(field.Value)!["ByteRange"].AsArray()!;
        var first = (int)ranges[1].AsInteger()!;
        var second = (int)ranges[2].AsInteger()!;
        var covered = signed.Length - (second - first);
        var places = Gen.Choose(0, covered - 1)
            .Select(index => index < first ? index : index + second - first)
            .Zip(Gen.Choose(0, 7));

        Prop.ForAll(places.ToArbitrary(), place => !StaysClean(signed, place.Item1, place.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
    }

    private bool StaysClean(byte[] signed, int offset, int bit)
    {
        var flipped = signed.ToArray();
        flipped[offset] ^= (byte)(1 << bit);
        var report = fixture
            .Authority.CheckAsync(flipped, online: false)
            .AsTask()
            .GetAwaiter()
            .GetResult();
        return report.Conclusion == Conclusion.TotalPassed
            || report.Signatures.Any(signature => signature.Clean);
    }
}
