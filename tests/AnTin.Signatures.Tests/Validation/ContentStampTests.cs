using System.Security.Cryptography;
using System.Xml;
using AnTin.Pki.Cms;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>Time stamps on what is signed, made before it was signed (EN 319 122-1 §5.2.8, EN 319 132-1 §5.2.8).</summary>
public sealed class ContentStampTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Cms_StampOnTheContent_IsReported()
    {
        var signature = await Authority.FirstAsync(await SignedAsync(CadesMessages.Content));

        var stamp = signature.ContentTimestamps.ShouldHaveSingleItem();
        stamp.Passed.ShouldBeTrue();
        stamp.Kind.ShouldBe(TimestampKind.Content);
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.StampedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Cms_StampOnOtherContent_IsFound()
    {
        var signature = await Authority.FirstAsync(await SignedAsync("văn bản khác"u8.ToArray()));

        signature.Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue();
        signature.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Cms_ContentStampedAfterTheSignature_IsAnOrderFailure()
    {
        var message = await SignedAsync(CadesMessages.Content, later: TimeSpan.FromHours(1));
        var read = CadesMessages.Read(message);
        message = await CmsArchive.StampValueAsync(read, read.Signers[0], Authority, default);

        var signature = (
            await Authority.CheckAsync(message, Authority.Clock.AddHours(2))
        ).Signatures[0];

        signature.Has(FindingCatalogue.ContentStampedLate).ShouldBeTrue();
        signature.SubIndication.ShouldBe(SubIndication.TimestampOrderFailure);
    }

    [Theory]
    [InlineData("AllDataObjectsTimeStamp", true)]
    [InlineData("AllDataObjectsTimeStamp", false)]
    [InlineData("IndividualDataObjectsTimeStamp", true)]
    [InlineData("IndividualDataObjectsTimeStamp", false)]
    public async Task Xml_StampOnTheContent_HoldsWhereItIsThatContents(string property, bool own)
    {
        var file = await XmlAsync(property, own ? CadesMessages.Content : new byte[1]);

        var signature = await Authority.OnlySignatureAsync(file, content: CadesMessages.Content);

        signature.Integrity.ShouldBe(Integrity.Intact);
        signature.ContentTimestamps.ShouldHaveSingleItem().Passed.ShouldBe(own);
        signature.Clean.ShouldBe(own);
    }

    private async Task<byte[]> XmlAsync(string property, byte[] stamped)
    {
        var token = await Authority.StampAsync(SHA256.HashData(stamped), HashAlgorithmName.SHA256);
        var options = new XmlSigningOptions
        {
            Certificates = Authority.Person.Chain,
            At = Authority.Clock,
            Packaging = XmlPackaging.Detached,
        };
        var algorithm = Authority.Person.Key.Algorithm;
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var draft = new XadesDraft(document, algorithm, options, "id-1");
        var reference = draft.Content(1, "content.bin");
        var element = draft.Signature([reference], ["application/octet-stream"], holder: null);
        document.AppendChild(element);
        var make = new XmlMaker(document);
        var stamp = make.Xades(property);
        if (property.StartsWith('I'))
        {
            stamp.AppendChild(
                make.Xades("Include")
                    .With("URI", "#" + reference.GetAttribute("Id"))
                    .With("referencedData", "true")
            );
        }

        stamp.AppendChild(make.Xades("EncapsulatedTimeStamp").Base64(token));
        element.GetElementsByTagName("SignedDataObjectProperties", XadesNames.V132)[0]!.AppendChild(
            stamp
        );
        var prepared = XmlSigner.Finish(document, element, algorithm, _ => CadesMessages.Content);
        var signed = await XmlSigner.CompleteAsync(
            prepared.Value!,
            Authority.Person.Key.Sign(prepared.Value!.ToBeSigned.Span),
            options
        );
        return signed.Value!;
    }

    private async Task<byte[]> SignedAsync(byte[] stamped, TimeSpan later = default)
    {
        var clock = Authority.Clock;
        Authority.Clock = clock + later;
        var token = await Authority.StampAsync(SHA256.HashData(stamped), HashAlgorithmName.SHA256);
        Authority.Clock = clock;
        return CadesMessages.Write(
            Authority.Person,
            CadesMessages.Content,
            [CmsAttribute.Create(CadesOids.ContentTimestamp, token)]
        );
    }
}
