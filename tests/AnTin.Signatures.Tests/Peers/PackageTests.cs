using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>
/// Packages as other programs make them: OpenDocument, archives with unsigned parts, signatures over signatures, evidence
/// records (RFC 4998, RFC 6283) beside what they preserve.
/// </summary>
public sealed class PackageTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Extended = "application/vnd.etsi.asic-e+zip";
    private const string Text = "application/vnd.oasis.opendocument.text";
    private const string AsicRoot = "http://uri.etsi.org/02918/v1.2.1#";
    private const string Adoc = "application/vnd.lt.archyvai.adoc-2008";
    private const string Record = "META-INF/evidencerecord001";
    private const string First = "META-INF/signatures001.xml";

    private readonly XmlPeer peer = new(fixture.Authority);

    [Theory]
    [InlineData(Extended, "META-INF/signatures.xml")]
    [InlineData("", "META-INF/signatures.xml")]
    [InlineData(Extended + "\n", "META-INF/signatures.xml")]
    [InlineData(Text, "META-INF/documentsignatures.xml")]
    [InlineData(Adoc, "META-INF/signatures/signatures0.xml")]
    public async Task Package_OfAnyKind_HoldsWhenAllIsSigned(string type, string name)
    {
        var report = await CheckAsync(Signed(type, name));

        report.Signatures.ShouldHaveSingleItem().Clean.ShouldBeTrue(report.Sentence.En);
    }

    [Theory]
    [InlineData(Extended, "META-INF/signatures.xml", false)]
    [InlineData(Text, "META-INF/documentsignatures.xml", false)]
    [InlineData(Adoc, "META-INF/signatures/signatures0.xml", true)]
    [InlineData("application/epub+zip", "META-INF/signatures.xml", false)]
    public async Task Package_WithAFileThatNobodySigned_HoldsOnlyByItsOwnRules(
        string type,
        string name,
        bool clean
    )
    {
        var report = await CheckAsync([
            .. Signed(type, name),
            ("metadata/notes.xml", "<notes/>"u8.ToArray()),
        ]);

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBe(clean, signature.Sentence.En);
        signature.Has(FindingCatalogue.OnlyPartSigned).ShouldBe(clean);
        signature.Coverage.ShouldBe(clean ? Coverage.Selection : Coverage.Partial);
    }

    /// <summary>META-INF is for what signs; what else lies there is anybody's, and a manifest of it no signature's.</summary>
    [Theory]
    [InlineData("META-INF/evil.pdf", true)]
    [InlineData("META-INF/ASiCManifest99.xml", false)]
    public async Task Package_WithMoreInMetaInf_SaysSo(string name, bool clean)
    {
        var report = await CheckAsync([
            .. Signed(Extended, First),
            (
                name,
                Encoding.UTF8.GetBytes(
                    """<a:ASiCManifest xmlns:a="http://uri.etsi.org/02918/v1.2.1#"><a:SigReference URI="META-INF/signature9.p7s"/></a:ASiCManifest>"""
                )
            ),
        ]);

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBe(clean, signature.Sentence.En);
        signature.Has(FindingCatalogue.OnlyPartSigned).ShouldBe(clean);
    }

    [Fact]
    public async Task Package_WithoutASignedFile_IsUndecided()
    {
        var report = await CheckAsync(
            Signed(Extended, First).Where(one => one.Name != "content.xml")
        );

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeFalse();
        signature.SubIndication.ShouldBe(SubIndication.SignedDataNotFound);
        signature.Indication.ShouldBe(Indication.Indeterminate);
    }

    [Fact]
    public async Task Signature_OverAnotherSignatureFile_Holds()
    {
        var files = Signed(Extended, First);
        var over = Sign(files, "urn:s", First);

        var report = await CheckAsync([.. files, ("META-INF/signatures002.xml", over)]);

        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(one => one.Clean);
    }

    [Theory]
    [InlineData(".xml", "", true)]
    [InlineData(".ers", "", true)]
    [InlineData(".xml", "data", false)]
    [InlineData(".ers", "data", false)]
    [InlineData(".xml", "tree", false)]
    [InlineData(".ers", "tree", false)]
    [InlineData(".xml", "token", false)]
    public async Task EvidenceRecord_BesideWhatItPreserves_HoldsOrIsNamed(
        string ending,
        string fault,
        bool right
    )
    {
        var files = Signed(Extended, First);
        var preserved = files.Where(one => one.Name is "content.xml" or First).ToArray();
        var record = await RecordAsync(
            ending,
            [.. preserved.Select(one => SHA256.HashData(one.Content))],
            fault
        );
        var manifest = Containers.Manifest(Record + ending, preserved);

        var report = await CheckAsync([
            .. files,
            (Record + ending, record),
            ("META-INF/ASiCEvidenceRecordManifest001.xml", manifest),
        ]);

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBe(right, signature.Sentence.En);
        signature.Has(FindingCatalogue.EvidenceRecordWrong).ShouldBe(!right);
    }

    [Fact]
    public async Task EvidenceRecord_Alone_IsNoSignature()
    {
        var content = "<a/>"u8.ToArray();

        var report = await CheckAsync([
            ("mimetype", Bytes("application/vnd.etsi.asic-s+zip")),
            ("a.xml", content),
            (Record + ".xml", await RecordAsync(".xml", [SHA256.HashData(content)], "")),
        ]);

        report.Conclusion.ShouldBe(Conclusion.NoSignature);
    }

    private (string Name, byte[] Content)[] Signed(string type, string signature)
    {
        (string Name, byte[] Content)[] files =
        [
            .. type.Length == 0 ? [] : new[] { ("mimetype", Bytes(type)) },
            ("content.xml", "<?xml version=\"1.0\"?><a b='1'/>"u8.ToArray()),
            ("Thumbnails/one+two.png", [1, 2, 3]),
            ("META-INF/manifest.xml", "<m/>"u8.ToArray()),
        ];
        return
        [
            .. files,
            (
                signature,
                Sign(
                    files,
                    signature == "META-INF/signatures.xml" ? AsicRoot : "urn:s",
                    "content.xml",
                    "Thumbnails/one+two.png",
                    "META-INF/manifest.xml"
                )
            ),
        ];
    }

    /// <summary>XML is made canonical before it is digested, as office programs do.</summary>
    private byte[] Sign((string Name, byte[] Content)[] files, string root, params string[] names)
    {
        const string Canonical =
            """<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>""";
        var references = string.Concat(
            names.Select(one =>
                XmlPeer.Reference(
                    one,
                    "",
                    one.EndsWith(".xml", StringComparison.Ordinal) ? Canonical : ""
                )
            )
        );
        return Bytes(
            peer.Sign(
                $"""<s:signatures xmlns:s="{root}">{peer.Signature(references)}</s:signatures>""",
                uri => files.First(one => one.Name == uri).Content
            ).OuterXml
        );
    }

    private async Task<byte[]> RecordAsync(string ending, byte[][] digests, string fault)
    {
        var listed = digests.Select(one => one.ToArray()).ToArray();
        if (fault == "data")
        {
            listed[0][0] ^= 1;
        }

        var sibling = SHA256.HashData("sibling"u8);
        var own = listed.Length == 1 ? listed[0] : Together(listed);
        var root = Together([own, sibling]);
        if (fault == "token")
        {
            root[0] ^= 1;
        }

        var token = await fixture.Authority.StampAsync(root, HashAlgorithmName.SHA256);
        if (fault == "tree")
        {
            sibling[0] ^= 1;
        }

        return ending == ".xml" ? Xml(listed, sibling, token) : Asn1(listed, sibling, token);
    }

    private static byte[] Together(IEnumerable<byte[]> digests) =>
        SHA256.HashData(
            digests
                .OrderBy(Convert.ToHexString, StringComparer.Ordinal)
                .SelectMany(one => one)
                .ToArray()
        );

    private static byte[] Xml(byte[][] digests, byte[] sibling, byte[] token) =>
        Bytes(
            $"""
            <EvidenceRecord xmlns="urn:ietf:params:xml:ns:ers" Version="1.0"><ArchiveTimeStampSequence><ArchiveTimeStampChain Order="1"><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><ArchiveTimeStamp Order="1"><HashTree><Sequence Order="2"><DigestValue>{Convert.ToBase64String(
                sibling
            )}</DigestValue></Sequence><Sequence Order="1">{string.Concat(
                digests.Select(one => $"<DigestValue>{Convert.ToBase64String(one)}</DigestValue>")
            )}</Sequence></HashTree><TimeStamp><TimeStampToken Type="RFC3161">{Convert.ToBase64String(
                token
            )}</TimeStampToken></TimeStamp></ArchiveTimeStamp></ArchiveTimeStampChain></ArchiveTimeStampSequence></EvidenceRecord>
            """
        );

    private static byte[] Asn1(byte[][] digests, byte[] sibling, byte[] token)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence()) { }

            using (writer.PushSequence())
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2)))
                {
                    foreach (var list in new[] { digests, [sibling] })
                    {
                        using (writer.PushSequence())
                        {
                            list.ToList().ForEach(one => writer.WriteOctetString(one));
                        }
                    }
                }

                writer.WriteEncodedValue(token);
            }
        }

        return writer.Encode();
    }

    private async Task<ValidationReport> CheckAsync(
        IEnumerable<(string Name, byte[] Content)> entries
    ) => await fixture.Authority.CheckAsync(Zips.Of(entries));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
