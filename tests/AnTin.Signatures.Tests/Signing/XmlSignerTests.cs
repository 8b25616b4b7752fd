using System.Text;
using System.Xml;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.OutsideTools;
using AnTin.Signatures.Validation;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Signing;

public sealed class XmlSignerTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private const string Invoice =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<h:invoice xmlns:h=\"urn:h\" a='1\t2&#10;3'><!-- c -->\r\n  <h:name>Đặng &amp; Ánh &#13;</h:name><h:empty/></h:invoice>\n<!-- after -->";

    private TestAuthority Authority => fixture.Authority;

    public static TheoryData<XmlPackaging, string> Cases()
    {
        var data = new TheoryData<XmlPackaging, string>();
        foreach (var packaging in Enum.GetValues<XmlPackaging>())
        {
            foreach (var level in Enum.GetValues<SignatureLevel>())
            {
                data.Add(packaging, level.ToString());
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Sign_AtEveryLevel_PassesHereAndWithXmlsec(XmlPackaging packaging, string name)
    {
        var level = Enum.Parse<SignatureLevel>(name);
        var signed = await SignAsync(Invoice, Authority.Person, packaging, level);

        var report = await CheckAsync(signed, Invoice);

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Level.ShouldBe(level);
        signature.Coverage.ShouldBe(Coverage.WholeFile);
        signature.Indication.ShouldBe(
            level == SignatureLevel.BaselineB ? Indication.Indeterminate : Indication.TotalPassed,
            signature.Sentence.En
        );
        await XmlsecAsync(signed, Invoice);
    }

    [Fact]
    public async Task Sign_ByAnOrganisationWithRsa_SaysAsWhat()
    {
        var signed = await SignAsync(Invoice, Authority.Organisation, role: "organisation-seal");

        var signature = (await CheckAsync(signed)).Signatures.ShouldHaveSingleItem();

        signature.Role.ShouldBe("organisation-seal");
        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
        await XmlsecAsync(signed);
    }

    [Fact]
    public async Task Sign_OfWhatIsNoXml_EnvelopsIt()
    {
        var signed = await SignAsync("no xml at all", Authority.Person, XmlPackaging.Enveloping);

        (await CheckAsync(signed)).Signatures[0].Clean.ShouldBeTrue();
        await XmlsecAsync(signed);
        var refused = await XmlSigner.SignAsync(
            Encoding.UTF8.GetBytes("no xml at all"),
            Authority.Person.Key,
            Options(Authority.Person)
        );
        refused.Refusal!.Code.ShouldBe("XML_UNREADABLE");
    }

    [Fact]
    public async Task Sign_Twice_LeavesBothWhole()
    {
        var first = await SignAsync(Invoice, Authority.Person, XmlPackaging.Enveloping);
        var document = Encoding.UTF8.GetString(first);

        var both = await SignAsync(document, Authority.Organisation, XmlPackaging.Enveloping);

        var report = await CheckAsync(both);
        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(one => one.Integrity == Integrity.Intact);
    }

    /// <summary>Every character that is signed, and every one of the signature's own parts.</summary>
    [Fact]
    public async Task Sign_ThenAnyCharacterChanges_IsNoticed()
    {
        var signed = Encoding.UTF8.GetString(
            await SignAsync(Invoice, Authority.Person, level: SignatureLevel.BaselineT)
        );
        var end = signed.IndexOf("<xades:UnsignedProperties>", StringComparison.Ordinal);
        for (var at = signed.IndexOf("<h:", StringComparison.Ordinal); at < end; at += 7)
        {
            if (!char.IsAsciiLetterOrDigit(signed[at]) || IsInsideAnIdentifierOrTail(signed, at))
            {
                continue;
            }

            var changed = signed.ToCharArray();
            changed[at] = changed[at] == 'x' ? 'y' : 'x';
            var report = await CheckAsync(Encoding.UTF8.GetBytes(new string(changed)));
            var isClean = report.Signatures.Count > 0 && report.Signatures.All(one => one.Clean);
            isClean.ShouldBeFalse($"{at}: {signed[Math.Max(0, at - 40)..(at + 20)]}");
        }
    }

    /// <summary>A comment is not signed; neither is the base64 of certificates that nobody asks.</summary>
    private static bool IsInsideAnIdentifierOrTail(string text, int at) =>
        text.LastIndexOf("<!--", at, StringComparison.Ordinal)
            > text.LastIndexOf("-->", at, StringComparison.Ordinal)
        || (
            text.LastIndexOf("<ds:KeyInfo>", at, StringComparison.Ordinal) >= 0
            && text.LastIndexOf("</ds:KeyInfo>", at, StringComparison.Ordinal) < 0
        )
        || text.LastIndexOf("Id=\"v-", at, StringComparison.Ordinal) > text.LastIndexOf('>', at);

    private XmlSigningOptions Options(TestSigner signer) =>
        new()
        {
            Certificates = signer.Chain,
            At = Authority.Clock.AddMinutes(-1),
            Timestamps = Authority,
            Evidence = Authority,
            ContentUri = "content.xml",
        };

    private async Task<byte[]> SignAsync(
        string content,
        TestSigner signer,
        XmlPackaging packaging = XmlPackaging.Enveloped,
        SignatureLevel level = SignatureLevel.BaselineT,
        string? role = null
    )
    {
        var result = await XmlSigner.SignAsync(
            Encoding.UTF8.GetBytes(content),
            signer.Key,
            Options(signer) with
            {
                Packaging = packaging,
                Level = level,
                Role = role,
            }
        );
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }

    private async Task<ValidationReport> CheckAsync(byte[] file, string? content = null) =>
        await Authority.CheckAsync(
            file,
            content: content is null ? null : Encoding.UTF8.GetBytes(content)
        );

    private Task XmlsecAsync(byte[] signed, string content = "") =>
        Authority.ShouldHoldAsync(
            output,
            OutsideVerdicts.Xmlsec(Authority, "signed.xml"),
            ("signed.xml", signed),
            ("content.xml", Encoding.UTF8.GetBytes(content))
        );
}
