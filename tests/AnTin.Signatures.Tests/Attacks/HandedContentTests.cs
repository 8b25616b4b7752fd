using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Who hands content in beside a file that carries its own is told whether it is the same.</summary>
public sealed class HandedContentTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly byte[] Content = "<r><a>Kính gửi</a></r>"u8.ToArray();

    private TestAuthority Authority => fixture.Authority;

    public static TheoryData<SignedKind> Kinds() =>
        [
            SignedKind.Pdf,
            SignedKind.Cms,
            SignedKind.Json,
            SignedKind.Xml,
            SignedKind.AsicSimpleXades,
            SignedKind.AsicXades,
            SignedKind.AsicSimpleCades,
            SignedKind.AsicCades,
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Content_OtherThanCarried_Fails(SignedKind kind)
    {
        var file = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineT);

        var report = await Authority.CheckAsync(
            file,
            content: "<r><a>Kính gởi</a></r>"u8.ToArray()
        );

        report.Conclusion.ShouldBe(Conclusion.TotalFailed, $"{kind}");
        report.Signatures.ShouldAllBe(one => one.Has(FindingCatalogue.ContentNotSigned));
        report.Signatures.ShouldAllBe(one => one.Integrity == Integrity.Intact);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Content_SameAsCarried_IsRemarked(SignedKind kind)
    {
        var file = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineT);

        var report = await Authority.CheckAsync(
            file,
            content: kind == SignedKind.Pdf ? file : Content
        );

        report.Conclusion.ShouldBe(Conclusion.TotalPassed, $"{kind}");
        report.Signatures.ShouldAllBe(one => one.Clean);
        report.Signatures.ShouldAllBe(one => one.Has(FindingCatalogue.ContentCarried));
    }

    [Theory]
    [InlineData(SignedKind.CmsDetached)]
    [InlineData(SignedKind.XmlDetached)]
    public async Task Content_OfADetachedSignature_NeedsNoRemark(SignedKind kind)
    {
        var file = await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineT);

        var report = await Authority.CheckAsync(file, content: Content);

        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
        report.Signatures.ShouldAllBe(one => !one.Has(FindingCatalogue.ContentCarried));
    }

    [Theory]
    [InlineData("không phải XML")]
    [InlineData("<r xmlns:u=\"urn:unused\"><a>1</a></r>")]
    public async Task Content_Enveloped_IsTheSame(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var signed = await XmlSigner.SignAsync(
            plain,
            Authority.Person.Key,
            new XmlSigningOptions
            {
                Certificates = Authority.Person.Chain,
                At = Authority.Clock.AddMinutes(-1),
                Level = SignatureLevel.BaselineT,
                Timestamps = Authority,
                Evidence = Authority,
                Packaging = XmlPackaging.Enveloping,
            }
        );

        var report = await Authority.CheckAsync(signed.Value!, content: plain);

        report
            .Signatures.ShouldHaveSingleItem()
            .Has(FindingCatalogue.ContentCarried)
            .ShouldBeTrue();
    }
}
