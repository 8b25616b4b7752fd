using AnTin.Signatures.Reports;
using AnTin.Signatures.Tests.Peers;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Comments that somebody puts into signed values: the digest stays right, some programs read half of the value.</summary>
public sealed class SplitValueTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private readonly XmlPeer peer = new(fixture.Authority);

    private string Signed(string canonical = XmlPeer.Exclusive, string value = "1000") =>
        peer.Sign(
            $"""<bill><amount>{value}</amount><note> <i>x</i> <!-- between --> </note>{peer.Signature(XmlPeer.Reference("", transforms: XmlPeer.Enveloped.Replace(XmlPeer.Exclusive, canonical, StringComparison.Ordinal)))}</bill>"""
        ).OuterXml;

    [Theory]
    [InlineData("1<!-- -->000")]
    [InlineData("<!-- -->1000")]
    [InlineData("1000<!---->")]
    [InlineData("1<![CDATA[000]]>")]
    public async Task Value_CutAfterSigning_IsNamed(string cut)
    {
        var signature = await peer.OnlyAsync(
            Signed().Replace(">1000<", $">{cut}<", StringComparison.Ordinal)
        );

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature
            .Findings.Single(one => one.Code == FindingCatalogue.ValueSplit)
            .Sentence.En.ShouldContain("amount");
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("<![CDATA[1000]]>")]
    public async Task Value_InOnePiece_IsNotNamed(string value)
    {
        var signature = await peer.OnlyAsync(
            Signed().Replace(">1000<", $">{value}<", StringComparison.Ordinal)
        );

        signature.Has(FindingCatalogue.ValueSplit).ShouldBeFalse();
    }

    /// <summary>The whole document by XPointer and a form with comments: they are signed.</summary>
    [Fact]
    public async Task Comment_ThatIsSigned_IsNotNamed()
    {
        var xml = peer.Sign(
            $"""<bill><amount>1<!-- a -->000</amount>{peer.Signature(XmlPeer.Reference("#xpointer(/)", transforms: XmlPeer.Enveloped.Replace(XmlPeer.Exclusive, XmlPeer.Exclusive + "WithComments", StringComparison.Ordinal)))}</bill>"""
        ).OuterXml;

        (await peer.OnlyAsync(xml)).Has(FindingCatalogue.ValueSplit).ShouldBeFalse();
        (
            await peer.OnlyAsync(xml.Replace("<!-- a -->", "<!-- b -->", StringComparison.Ordinal))
        ).Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task OwnProperties_CutByAComment_AreReadWhole()
    {
        var signature = await peer.OnlyAsync(
            Signed()
                .Replace(
                    "2026-11-22T08:00:00Z",
                    "2026<!-- -->-11-22T08:00:00Z",
                    StringComparison.Ordinal
                )
        );

        signature.ClaimedAt.ShouldBe(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
        signature
            .Findings.Single(one => one.Code == FindingCatalogue.ValueSplit)
            .Sentence.En.ShouldContain("SigningTime");
    }
}
