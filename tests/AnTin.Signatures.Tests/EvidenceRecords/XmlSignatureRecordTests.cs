using System.Security.Cryptography;
using System.Text;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Tests.EvidenceRecords;

/// <summary>Evidence records inside XML signatures (ETSI TS 119 132-3), in XML and in ASN.1.</summary>
public sealed class XmlSignatureRecordTests : IAsyncLifetime
{
    private TestAuthority authority = null!;

    public async Task InitializeAsync() => authority = await TestAuthority.CreateAsync();

    public Task DisposeAsync()
    {
        authority.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "s")]
    [InlineData(true, "st")]
    [InlineData(false, "")]
    [InlineData(false, "st")]
    public async Task Signature_WithARecord_IsProvenByIt(bool isXml, string how)
    {
        var (signed, first) = (await SignedAsync(), authority.Clock);

        var signature = await authority.OnlySignatureAsync(
            Carry(signed, await MakeAsync(signed, isXml, how), isXml)
        );

        signature.Has(FindingCatalogue.EvidenceRecordWrong).ShouldBeFalse();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.StampedAt.ShouldBe(first);
        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
    }

    [Theory]
    [InlineData(true, "another signature")]
    [InlineData(true, "another property before it")]
    [InlineData(true, "a false renewal")]
    [InlineData(true, "a changed octet")]
    [InlineData(false, "another signature")]
    [InlineData(false, "another property before it")]
    [InlineData(false, "a false renewal")]
    public async Task Signature_WithARecordThatDoesNotFit_Fails(bool isXml, string what)
    {
        var signed = await SignedAsync();
        var record = await MakeAsync(
            what == "another signature" ? await SignedAsync() : signed,
            isXml,
            "s",
            what == "a false renewal" ? 1 : null
        );
        if (what == "a changed octet")
        {
            var text = Encoding.UTF8.GetString(record);
            var at = text.IndexOf("<DigestValue>", StringComparison.Ordinal) + 15;
            record[at] = record[at] == 'A' ? (byte)'B' : (byte)'A';
        }

        var kept = Carry(
            what == "another property before it"
                ? Carry(signed, await MakeAsync(signed, isXml, ""), isXml)
                : signed,
            record,
            isXml
        );

        var signature = await authority.OnlySignatureAsync(kept);

        signature.Has(FindingCatalogue.EvidenceRecordWrong).ShouldBeTrue(what);
        signature.Indication.ShouldBe(Indication.TotalFailed, what);
        signature.Clean.ShouldBeFalse(what);
    }

    [Fact]
    public async Task Record_AfterAnother_SealsItToo()
    {
        var (signed, first) = (await SignedAsync(), authority.Clock);
        var once = Carry(signed, await MakeAsync(signed, false, ""), false);
        var twice = Carry(once, await MakeAsync(once, true, ""), true);

        var signature = await authority.OnlySignatureAsync(twice);

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.StampedAt.ShouldBe(first);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Record_WithTheDigestsOfAllParts_ProvesToo(bool isXml, bool lacksOne)
    {
        var (signed, first) = (await SignedAsync(), authority.Clock);
        var record = await new RecordMaker(
            authority,
            hash => [.. Digests(signed, hash).Skip(lacksOne ? 1 : 0)],
            isXml
        ).MakeAsync("");

        var signature = await authority.OnlySignatureAsync(Carry(signed, record, isXml));

        signature.Has(FindingCatalogue.EvidenceRecordWrong).ShouldBe(lacksOne);
        signature.Clean.ShouldBe(!lacksOne, signature.Sentence.En);
        signature.StampedAt.ShouldBe(lacksOne ? null : first);
    }

    private Task<byte[]> SignedAsync() =>
        SignedKinds.SignAsync(authority, SignedKind.Xml, SignatureLevel.BaselineB);

    private Task<byte[]> MakeAsync(byte[] signed, bool isXml, string how, int? spoiled = null) =>
        new RecordMaker(authority, hash => [Group(signed, hash)], isXml).MakeAsync(how, spoiled);

    /// <summary>Each part digested by itself, the digests in ascending order, and the digest of these.</summary>
    private static byte[] Group(byte[] signed, HashAlgorithmName hash) =>
        DigestAlgorithms.Compute(hash, Digests(signed, hash).SelectMany(one => one).ToArray());

    private static IEnumerable<byte[]> Digests(byte[] signed, HashAlgorithmName hash)
    {
        SignedXml.TryRead(signed, out var xml, out var error).ShouldBeTrue(error);
        var reader = new ReferenceReader(xml!, _ => null);
        var element = (XmlElement)
            xml!.Document.GetElementsByTagName("Signature", XmlNames.Signature)[0]!;
        var signature = XmlSignature.TryRead(element, reader, out _)!;
        var unsigned = element.GetElementsByTagName("UnsignedSignatureProperties", XadesNames.V132);
        return new[] { signature.SignedInfo, signature.ValueElement, signature.KeyInfo! }
            .Concat(
                unsigned.OfType<XmlElement>().SelectMany(one => one.ChildNodes.OfType<XmlElement>())
            )
            .Select(one =>
                Canonicaliser
                    .Write(
                        new NodeSelection(one, comments: true),
                        signature.Form!,
                        SignedXml.Limit
                    )!
                    .Value
            )
            .Concat(
                signature.References.Select(one =>
                    reader.Read(one, element, signature.Form).Octets!.Value
                )
            )
            .Select(one => DigestAlgorithms.Compute(hash, one.Span))
            .OrderBy(Convert.ToHexString, StringComparer.Ordinal);
    }

    private static byte[] Carry(byte[] signed, byte[] record, bool isXml)
    {
        const string Properties = "</xades:UnsignedSignatureProperties>";
        const string Qualifying = "</xades:QualifyingProperties>";
        var property =
            $"""<n:SealingEvidenceRecords xmlns:n="http://uri.etsi.org/19132/v1.1.1#">{(isXml ? Encoding.UTF8.GetString(record) : $"<n:ASN1EvidenceRecord>{Convert.ToBase64String(record)}</n:ASN1EvidenceRecord>")}</n:SealingEvidenceRecords>""";
        var text = Encoding.UTF8.GetString(signed);
        var carried = text.Contains(Properties, StringComparison.Ordinal)
            ? text.Replace(Properties, property + Properties, StringComparison.Ordinal)
            : text.Replace(
                Qualifying,
                $"<xades:UnsignedProperties><xades:UnsignedSignatureProperties>{property}{Properties}</xades:UnsignedProperties>{Qualifying}",
                StringComparison.Ordinal
            );
        carried.ShouldNotBe(text);
        return Encoding.UTF8.GetBytes(carried);
    }
}
