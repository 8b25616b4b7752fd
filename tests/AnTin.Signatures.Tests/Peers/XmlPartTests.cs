using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>Signatures over parts of a file: honest ones hold and say what they cover, wrapped ones are found.</summary>
public sealed class XmlPartTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string ManifestType = XmlPeer.Dsig + "Manifest";
    private const string ObjectType = XmlPeer.Dsig + "Object";
    private const string Invoice = """<invoice Id="part"><total>12</total></invoice>""";
    private const string Fake = "<invoice><total>99</total></invoice>";

    private readonly XmlPeer peer = new(fixture.Authority);

    /// <summary>Shapes that tools in the field make, each with what it covers.</summary>
    public static TheoryData<string, Coverage> Honest() =>
        new()
        {
            { "one part of several", Coverage.Selection },
            { "manifest in a document of its own words", Coverage.Selection },
            { "object beside the signed one", Coverage.Selection },
            { "signature property", Coverage.WholeFile },
            { "key info as an object", Coverage.WholeFile },
            { "enveloped transform on a sibling", Coverage.WholeFile },
            { "everything but signatures", Coverage.WholeFile },
            { "wsu:Id", Coverage.WholeFile },
            { "xml:id", Coverage.WholeFile },
            { "iD", Coverage.WholeFile },
            { "xpointer", Coverage.WholeFile },
            { "key info elsewhere", Coverage.WholeFile },
            { "no signed certificate but signed key info", Coverage.WholeFile },
        };

    [Theory]
    [MemberData(nameof(Honest))]
    public async Task Part_SignedOnPurpose_IsClean(string shape, Coverage coverage)
    {
        var signature = await peer.OnlyAsync(peer.Sign(Template(shape)).OuterXml);

        signature.Clean.ShouldBeTrue($"{shape}: {signature.Sentence.En}");
        signature.Integrity.ShouldBe(Integrity.Intact, shape);
        signature.Coverage.ShouldBe(coverage, shape);
        signature
            .Has(FindingCatalogue.OnlyPartSigned)
            .ShouldBe(coverage == Coverage.Selection, shape);
        signature.Indication.ShouldNotBe(Indication.TotalFailed, shape);
    }

    [Fact]
    public async Task Parts_EachSignedByItsOwnSignature_AreAllClean()
    {
        var xml = peer.Sign(
            $"""<all><a Id="a">1</a>{peer.Signature(XmlPeer.Reference("#a"), id: "s1")}<b Id="b">2</b>{peer.Signature(XmlPeer.Reference("#b"), id: "s2")}</all>"""
        ).OuterXml;

        var report = await peer.CheckAsync(xml);

        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(one => one.Clean && one.Coverage == Coverage.Revision);
    }

    /// <summary>Something stands where the signed part should, by its name.</summary>
    [Theory]
    [InlineData("root around it")]
    [InlineData("original in an object")]
    [InlineData("object beside it")]
    [InlineData("sibling in another namespace")]
    [InlineData("two identifiers in two namespaces")]
    public async Task Part_WithADouble_Fails(string attack)
    {
        var report = await peer.CheckAsync(Attack(attack));

        report.Signatures.ShouldAllBe(one => !one.Clean, attack);
        report.Conclusion.ShouldBe(Conclusion.TotalFailed, attack);
    }

    /// <summary>An enveloped signature leaves itself out: what is put into it afterwards is anybody's.</summary>
    [Theory]
    [InlineData("</ds:Signature>", "<ds:Object>{0}</ds:Object></ds:Signature>")]
    [InlineData("</ds:KeyInfo>", "{0}</ds:KeyInfo>")]
    [InlineData("</ds:X509Data>", "{0}</ds:X509Data>")]
    [InlineData("</xades:QualifyingProperties>", "{1}</xades:QualifyingProperties>")]
    public async Task Double_InsideTheSignature_Fails(string before, string after)
    {
        foreach (
            var fake in new[]
            {
                Fake,
                Invoice.Replace("12", "99", StringComparison.Ordinal),
                $"<ds:invoice xmlns:ds=\"{XmlPeer.Dsig}\">99</ds:invoice>",
            }
        )
        {
            var signature = await peer.OnlyAsync(Inside(before, after, fake));

            signature.Clean.ShouldBeFalse(fake);
            signature.Indication.ShouldBe(Indication.TotalFailed, fake);
        }
    }

    /// <summary>A tool's own note, or what is named as something within a signed part: neither is signed.</summary>
    [Theory]
    [InlineData("<total>99</total>")]
    [InlineData("<tool>a tool</tool>")]
    public async Task Stranger_InsideTheSignature_IsCleanAndRemarked(string stranger)
    {
        var signature = await peer.OnlyAsync(
            Inside("</ds:Signature>", "<ds:Object>{0}</ds:Object></ds:Signature>", stranger)
        );

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Has(FindingCatalogue.OnlyPartSigned).ShouldBeTrue();
    }

    private string Inside(string before, string after, string stranger)
    {
        var xml = peer.Sign(
            $"""<invoice Id="part"><total>12</total>{peer.Signature(XmlPeer.Reference("", "", XmlPeer.Enveloped))}</invoice>"""
        ).OuterXml;
        xml.ShouldContain(before);
        var unsigned =
            $"<xades:UnsignedProperties><xades:UnsignedSignatureProperties>{stranger}</xades:UnsignedSignatureProperties></xades:UnsignedProperties>";
        return xml.Replace(
            before,
            after
                .Replace("{0}", stranger, StringComparison.Ordinal)
                .Replace("{1}", unsigned, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    /// <summary>EN 319 102-1 §5.2.7.4: what is not in its place was not found.</summary>
    [Theory]
    [InlineData("object")]
    [InlineData("manifest")]
    [InlineData("properties")]
    [InlineData("no object at all")]
    public async Task Part_MovedOutOfItsPlace_IsNotFound(string what)
    {
        var report = await peer.CheckAsync(Moved(what));

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeFalse(what);
        signature.Has(FindingCatalogue.SignedPartMoved).ShouldBeTrue(what);
        signature.Indication.ShouldBe(Indication.Indeterminate, signature.Sentence.En);
        signature.SubIndication.ShouldBe(SubIndication.SignedDataNotFound);
    }

    [Fact]
    public async Task Properties_WithoutAReference_AreUndecided()
    {
        var signature = await peer.OnlyAsync(
            peer.Sign(
                $"<a>1{peer.Signature(XmlPeer.Reference("", "", XmlPeer.Enveloped), properties: false)}</a>"
            ).OuterXml
        );

        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.PropertiesNotSigned).ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.SubIndication.ShouldBe(SubIndication.SigConstraintsFailure);
    }

    [Fact]
    public async Task Manifest_ListingWhatIsMissing_LeavesTheSignatureWhole()
    {
        var signature = await peer.OnlyAsync(peer.Sign(Listing("letter.pdf")).OuterXml);

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Has(FindingCatalogue.ListedFileMissing).ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.Indeterminate);
    }

    [Fact]
    public async Task Manifest_ListingWhatWasChanged_Fails()
    {
        var xml = peer.Sign(Listing("#data"))
            .OuterXml.Replace("dGFt", "dGFu", StringComparison.Ordinal);

        var signature = await peer.OnlyAsync(xml);

        signature.Integrity.ShouldBe(Integrity.Broken);
        signature.SubIndication.ShouldBe(SubIndication.HashFailure);
    }

    [Theory]
    [InlineData("http://www.w3.org/TR/1999/REC-xslt-19991116")]
    [InlineData("urn:unknown")]
    public async Task Transform_ThatIsNotDone_IsUndecided(string algorithm)
    {
        var signature = await peer.OnlyAsync(
            peer.Sign(
                $"<a>1{peer.Signature(XmlPeer.Reference("", "", $"""<ds:Transform Algorithm="{algorithm}"/>"""))}</a>"
            ).OuterXml
        );

        signature.Clean.ShouldBeFalse();
        signature.Indication.ShouldBe(Indication.Indeterminate, signature.Sentence.En);
    }

    [Fact]
    public async Task Content_ThatIsNotThere_IsUndecided()
    {
        var signature = await peer.OnlyAsync(
            peer.Sign(peer.Signature(XmlPeer.Reference("letter.pdf"))).OuterXml
        );

        signature.Clean.ShouldBeFalse();
        signature.SubIndication.ShouldBe(SubIndication.SignedDataNotFound);
    }

    private string Listing(string uri) =>
        peer.Signature(
            XmlPeer.Reference("#list", ManifestType),
            $"""<ds:Object><ds:Manifest Id="list">{XmlPeer.Reference(uri)}</ds:Manifest></ds:Object><ds:Object Id="data">dGFt</ds:Object>"""
        );

    private string Template(string shape) =>
        shape switch
        {
            "one part of several" =>
                $"""<file>{Invoice}<note>free</note>{peer.Signature(XmlPeer.Reference("#part"))}</file>""",
            "manifest in a document of its own words" =>
                $"<table><td>Hello</td>{Listing("#data")}</table>",
            "object beside the signed one" => peer.Signature(
                XmlPeer.Reference("#part"),
                $"""<ds:Object>{Invoice}</ds:Object><ds:Object><tool version="1">a tool</tool></ds:Object>"""
            ),
            "signature property" => peer.Signature(
                XmlPeer.Reference("#part") + XmlPeer.Reference("#date"),
                $"""<ds:Object>{Invoice}</ds:Object><ds:Object><ds:SignatureProperties><ds:SignatureProperty Id="date" Target="#sig">2026</ds:SignatureProperty></ds:SignatureProperties></ds:Object>"""
            ),
            "key info as an object" => peer.Signature(
                XmlPeer.Reference("#part") + XmlPeer.Reference("#key", ObjectType),
                $"<ds:Object>{Invoice}</ds:Object>",
                keyInfo: "Id=\"key\""
            ),
            "enveloped transform on a sibling" =>
                $"<file>{Invoice}{peer.Signature(XmlPeer.Reference("#part", "", XmlPeer.Enveloped))}</file>",
            "everything but signatures" =>
                $"""<file>{Invoice}<x/>{peer.Signature(XmlPeer.Reference("", "", $"""<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>"""))}</file>""",
            "wsu:Id" =>
                $"""<s:Envelope xmlns:s="urn:s"><s:Body xmlns:w="urn:wsu" w:Id="part">1</s:Body>{peer.Signature(XmlPeer.Reference("#part"))}</s:Envelope>""",
            "xml:id" =>
                $"""<f><a xml:id="part">1</a>{peer.Signature(XmlPeer.Reference("#part"))}</f>""",
            "iD" => $"""<f><a iD="part">1</a>{peer.Signature(XmlPeer.Reference("#part"))}</f>""",
            "xpointer" =>
                $"""<f>{Invoice}{peer.Signature(XmlPeer.Reference("#xpointer(id('part'))"))}</f>""",
            "key info elsewhere" =>
                $"""<f>{Invoice}{peer.Signature(XmlPeer.Reference("#part"), $"<ds:Object>{peer.KeyInfo("Id=\"k2\"")}</ds:Object>", keyInfo: $"""<ds:KeyInfo xmlns:ds="{XmlPeer.Dsig}"><e:KeyInfoReference xmlns:e="http://www.w3.org/2009/xmldsig11#" URI="#k2"/></ds:KeyInfo>""")}</f>""",
            _ => peer.Signature(
                    XmlPeer.Reference("#part") + XmlPeer.Reference("#key"),
                    $"<ds:Object>{Invoice}</ds:Object>",
                    keyInfo: "Id=\"key\""
                )
                .Replace("SigningCertificateV2", "Other", StringComparison.Ordinal),
        };

    private string Attack(string attack)
    {
        var signed = peer.Sign(
            $"<file>{Invoice}{peer.Signature(XmlPeer.Reference("#part"))}</file>"
        ).OuterXml;
        var enveloped = peer.Sign(
            $"""<invoice Id="part"><total>12</total>{peer.Signature(XmlPeer.Reference("#part", "", XmlPeer.Enveloped))}</invoice>"""
        ).OuterXml;
        return attack switch
        {
            "root around it" => $"<invoice><total>99</total>{enveloped}</invoice>",
            "original in an object" => signed
                .Replace(Invoice, Fake, StringComparison.Ordinal)
                .Replace(
                    "</ds:KeyInfo>",
                    $"</ds:KeyInfo><ds:Object>{Invoice}</ds:Object>",
                    StringComparison.Ordinal
                ),
            "object beside it" => peer.Sign(
                    peer.Signature(XmlPeer.Reference("#part"), $"<ds:Object>{Invoice}</ds:Object>")
                )
                .OuterXml.Replace(
                    "</ds:KeyInfo>",
                    $"</ds:KeyInfo><ds:Object>{Fake}</ds:Object>",
                    StringComparison.Ordinal
                ),
            "sibling in another namespace" => signed.Replace(
                Invoice,
                "<invoice xmlns=\"urn:other\"><total>99</total></invoice>" + Invoice,
                StringComparison.Ordinal
            ),
            _ => signed.Replace(
                Invoice,
                "<other xmlns:w=\"urn:wsu\" w:Id=\"part\">99</other>" + Invoice,
                StringComparison.Ordinal
            ),
        };
    }

    private string Moved(string what)
    {
        switch (what)
        {
            case "object":
                const string Content = """<ds:Object Id="o">dGFt</ds:Object>""";
                return Hide(
                    peer.Signature(XmlPeer.Reference("#o", ObjectType), Content),
                    Content,
                    "<ds:Object Id=\"evil\">aaaa</ds:Object>"
                );
            case "manifest":
                var list =
                    $"""<ds:Object><ds:Manifest Id="list">{XmlPeer.Reference("a.pdf")}</ds:Manifest></ds:Object>""";
                return Hide(
                    peer.Signature(XmlPeer.Reference("#list", ManifestType), list),
                    list,
                    ""
                );
            case "properties":
                var xml = peer.Sign(
                    $"<a>1{peer.Signature(XmlPeer.Reference("", "", XmlPeer.Enveloped))}</a>"
                ).OuterXml;
                var from = xml.IndexOf("<xades:SignedProperties", StringComparison.Ordinal);
                var end = "</xades:SignedProperties>";
                var own = xml[from..(xml.IndexOf(end, StringComparison.Ordinal) + end.Length)];
                return xml.Replace(
                        own,
                        own.Replace("sig-p", "mine", StringComparison.Ordinal),
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "</ds:Signature>",
                        $"<ds:Object>{own.Replace("<xades:SignedProperties", $"<xades:SignedProperties xmlns:xades=\"{XmlPeer.V132}\"", StringComparison.Ordinal)}</ds:Object></ds:Signature>",
                        StringComparison.Ordinal
                    );
            default:
                return peer.Sign(
                    $"<f>{Invoice}{peer.Signature(XmlPeer.Reference("#part", ObjectType))}</f>"
                ).OuterXml;
        }
    }

    private string Hide(string template, string part, string instead)
    {
        var xml = peer.Sign(template).OuterXml;
        var at = xml.IndexOf(part[..20], StringComparison.Ordinal);
        var end = xml.IndexOf("</ds:Object>", at, StringComparison.Ordinal) + "</ds:Object>".Length;
        return $"{xml[..at]}{instead}<ds:Object><wrapper>{xml[at..end]}</wrapper></ds:Object>{xml[end..]}";
    }
}
