using System.Xml;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>
/// Time stamps of XAdES in all their versions (ETSI EN 319 132-1 §5.3, §5.5 and annex A.1.5; TS 101 903 V1.3.2 and V1.4.2):
/// the right ones hold, those over something else are found.
/// </summary>
public sealed class XmlStampTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Refs =
        "<xades:CompleteCertificateRefs><xades:CertRefs/></xades:CompleteCertificateRefs>";

    private const string RefsV2 =
        $"""<x:CompleteCertificateRefsV2 xmlns:x="{XmlPeer.V141}"><x:CertRefs/></x:CompleteCertificateRefsV2>""";

    private const string RevocationRefs =
        "<xades:CompleteRevocationRefs><xades:CRLRefs/></xades:CompleteRevocationRefs>";

    private readonly XmlPeer peer = new(fixture.Authority);

    [Theory]
    [InlineData("SigAndRefsTimeStamp", "")]
    [InlineData("RefsOnlyTimeStamp", "")]
    [InlineData("SigAndRefsTimeStampV2", "V2")]
    [InlineData("RefsOnlyTimeStampV2", "V2")]
    public async Task References_Stamped_AreChecked(string name, string version)
    {
        var right = await peer.OnlyAsync(await StampedAsync(name, version));
        var wrong = await peer.OnlyAsync(await StampedAsync(name, version.Length == 0 ? "V2" : ""));

        right.Clean.ShouldBeTrue(right.Sentence.En);
        wrong.Clean.ShouldBeFalse(wrong.Sentence.En);
        wrong.Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue();
    }

    [Fact]
    public async Task References_ChangedAfterTheStamp_AreNoticed()
    {
        var xml = await StampedAsync("RefsOnlyTimeStamp", "");

        var signature = await peer.OnlyAsync(
            xml.Replace("<xades:CRLRefs />", "<xades:OCSPRefs />", StringComparison.Ordinal)
        );

        signature.Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue(signature.Sentence.En);
    }

    /// <summary>The canonicalisation is inclusive where none is named (§5.1.4.2).</summary>
    [Theory]
    [InlineData("")]
    [InlineData($"""<ds:CanonicalizationMethod Algorithm=""/>""")]
    public async Task Value_StampedWithoutAMethod_Holds(string method)
    {
        var document = peer.Sign(
            $"<a>1{peer.Signature(XmlPeer.Reference("", "", XmlPeer.Enveloped), unsigned: $"<xades:SignatureTimeStamp>{method}</xades:SignatureTimeStamp>")}</a>"
        );
        var octets = XmlPeer.Canonical(
            document,
            CanonicalForm.Inclusive10,
            One(document, "SignatureValue")
        );
        await peer.StampAsync(One(document, "SignatureTimeStamp"), octets);

        var signature = await peer.OnlyAsync(document.OuterXml);

        signature.Timestamps.ShouldHaveSingleItem().Passed.ShouldBeTrue();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
    }

    /// <summary>Version 1.3.2 leaves out the objects that references name, version 1.4.1 takes them twice.</summary>
    [Theory]
    [InlineData(XmlPeer.V132, true)]
    [InlineData(XmlPeer.V141, true)]
    [InlineData(XmlPeer.V132, false)]
    [InlineData(XmlPeer.V141, false)]
    public async Task Archive_OfEachVersion_CoversItsObjects(string version, bool right)
    {
        var document = peer.Sign(
            peer.Signature(
                XmlPeer.Reference("#o"),
                """<ds:Object Id="o"><a>1</a></ds:Object><ds:Object><tool>x</tool></ds:Object>""",
                unsigned: $"""<v:ArchiveTimeStamp xmlns:v="{version}"/>"""
            )
        );
        var objects = document
            .GetElementsByTagName("Object", XmlPeer.Dsig)
            .OfType<XmlElement>()
            .ToList();
        var takesAll = version == XmlPeer.V141 == right;
        var octets = XmlPeer.Canonical(
            document,
            CanonicalForm.Inclusive10,
            objects[0],
            One(document, "SignedProperties"),
            One(document, "SignedInfo"),
            One(document, "SignatureValue"),
            One(document, "KeyInfo")
        );
        var rest = XmlPeer.Canonical(
            document,
            CanonicalForm.Inclusive10,
            takesAll ? [objects[0], objects[1]] : [objects[1]]
        );
        await peer.StampAsync(
            One(document, "ArchiveTimeStamp"),
            (byte[])[.. octets.Span, .. rest.Span]
        );

        var signature = await peer.OnlyAsync(document.OuterXml);

        signature.Clean.ShouldBe(right, signature.Sentence.En);
        signature.Has(FindingCatalogue.ForeignTimestamp).ShouldBe(!right);
    }

    /// <summary>Nothing can be said of a stamp over what is not at hand: neither right nor copied.</summary>
    [Fact]
    public async Task Archive_OverContentThatIsMissing_IsUndecided()
    {
        var document = peer.Sign(
            peer.Signature(
                XmlPeer.Reference("letter.pdf"),
                unsigned: $"""<v:ArchiveTimeStamp xmlns:v="{XmlPeer.V141}"/>"""
            )
        );
        await peer.StampAsync(One(document, "ArchiveTimeStamp"), new byte[1]);

        var signature = await peer.OnlyAsync(document.OuterXml);

        signature.Indication.ShouldBe(Indication.Indeterminate, signature.Sentence.En);
        signature.SubIndication.ShouldBe(SubIndication.SignedDataNotFound);
    }

    /// <param name="name">Of the stamp.</param>
    /// <param name="version">Of the references that it is made over.</param>
    private async Task<string> StampedAsync(string name, string version)
    {
        var uri = name.EndsWith("V2", StringComparison.Ordinal) ? XmlPeer.V141 : XmlPeer.V132;
        var document = peer.Sign(
            $"<a>1{peer.Signature(XmlPeer.Reference("", "", XmlPeer.Enveloped), unsigned: $"""{Refs}{RefsV2}{RevocationRefs}<v:{name} xmlns:v="{uri}"/>""")}</a>"
        );
        List<XmlElement> parts =
        [
            One(document, "CompleteCertificateRefs" + version),
            One(document, "CompleteRevocationRefs"),
        ];
        if (name.StartsWith("Sig", StringComparison.Ordinal))
        {
            parts.Insert(0, One(document, "SignatureValue"));
        }

        await peer.StampAsync(
            One(document, name),
            XmlPeer.Canonical(document, CanonicalForm.Inclusive10, parts)
        );
        return document.OuterXml;
    }

    private static XmlElement One(XmlDocument document, string name) =>
        document
            .GetElementsByTagName("*")
            .OfType<XmlElement>()
            .Single(one => one.LocalName == name);
}
