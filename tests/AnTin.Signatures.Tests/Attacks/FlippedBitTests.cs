using AnTin.Pdf.Reading;
using AnTin.Signatures.Asic;
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

    /// <summary>What is signed in any other format, with archive time stamps around it.</summary>
    [Theory]
    [InlineData(SignedKind.Cms)]
    [InlineData(SignedKind.CmsDetached)]
    [InlineData(SignedKind.Xml)]
    [InlineData(SignedKind.XmlDetached)]
    [InlineData(SignedKind.AsicSimpleXades)]
    [InlineData(SignedKind.AsicXades)]
    [InlineData(SignedKind.AsicSimpleCades)]
    [InlineData(SignedKind.AsicCades)]
    public async Task AnyBitOfTheContent_WhenFlipped_NeverStaysClean(SignedKind kind)
    {
        var content = SignedKinds.ContentOf(SignedKind.CmsDetached)!;
        var signed = await SignedKinds.SignAsync(
            fixture.Authority,
            kind,
            SignatureLevel.BaselineLTA
        );
        StaysClean(kind, signed, content).ShouldBeTrue("nothing is flipped yet");

        for (var i = content.AsSpan().IndexOf("<a>"u8); i < content.Length - "</r>".Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var flipped = content.ToArray();
                flipped[i] ^= (byte)(1 << bit);
                StaysClean(kind, signed, flipped).ShouldBeFalse($"octet {i}, bit {bit}");
            }
        }
    }

    private bool StaysClean(SignedKind kind, byte[] signed, byte[] content)
    {
        var original = SignedKinds.ContentOf(SignedKind.CmsDetached)!.AsSpan();
        var file = signed.ToArray();
        if (kind is SignedKind.Cms or SignedKind.Xml)
        {
            // Of an enveloped document the end stands after the signature.
            var inside = original[..^"</r>".Length];
            var place = file.AsSpan().IndexOf(inside);
            content.AsSpan(0, inside.Length).CopyTo(file.AsSpan(place));
        }
        else if (kind > SignedKind.XmlDetached)
        {
            AsicContainer.TryRead(file, out var container, out _).ShouldBeTrue();
            file = AsicPackage.Of(container!).With("a.xml", content).Pack(fixture.Authority.Clock);
        }

        var report = SignatureValidator
            .ValidateAsync(
                file,
                fixture.Authority.Context(
                    SignedKinds.ContentOf(kind) is null ? null : content,
                    online: false
                )
            )
            .AsTask()
            .GetAwaiter()
            .GetResult();
        return report.Conclusion == Conclusion.TotalPassed
            || report.Signatures.Any(signature => signature.Clean);
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
