using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>What is put around a signature or into it, where readers see it and nobody signs it.</summary>
public sealed class AroundSignatureTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Order =
        "<o:order xmlns:o='urn:o' xmlns:p='urn:p' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><o:pay xsi:type='p:Good'>1000</o:pay></o:order>";

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("pay 9999\n", "")]
    [InlineData("", "\npay 9999")]
    public async Task PemMessage_WithTextAroundIt_IsUnreadable(string before, string after)
    {
        var message = await SignedKinds.SignAsync(
            Authority,
            SignedKind.Cms,
            SignatureLevel.BaselineB
        );
        var pem = new string(System.Security.Cryptography.PemEncoding.Write("CMS", message));

        var alone = await Authority.CheckAsync(Encoding.ASCII.GetBytes(pem + "\n"));
        var framed = await Authority.CheckAsync(Encoding.ASCII.GetBytes(before + pem + after));
        var twice = await Authority.CheckAsync(Encoding.ASCII.GetBytes(pem + "\n" + pem + "\n"));

        alone.Signatures.ShouldHaveSingleItem().Clean.ShouldBeTrue(alone.Sentence.En);
        framed.Signatures.ShouldBeEmpty();
        twice.Signatures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Base64FormattingOptions.None)]
    [InlineData(Base64FormattingOptions.InsertLineBreaks)]
    public async Task Base64Message_WithoutTheLinesOfPem_IsReadAlone(Base64FormattingOptions lines)
    {
        var message = await SignedKinds.SignAsync(
            Authority,
            SignedKind.Cms,
            SignatureLevel.BaselineB
        );
        var text = Convert.ToBase64String(message, lines);

        var alone = await Authority.CheckAsync(Encoding.ASCII.GetBytes(text + "\r\n"));
        alone.Signatures.ShouldHaveSingleItem().Clean.ShouldBeTrue(alone.Sentence.En);
        foreach (var framed in new[] { "pay 9999\n" + text, text + "\npay: 9999", text + text })
        {
            var report = await Authority.CheckAsync(Encoding.ASCII.GetBytes(framed));
            report.Signatures.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task XmlSignature_WithTextInIt_IsNotClean()
    {
        var signed = await SignAsync(Order, XmlPackaging.Enveloped);

        var signature = await CheckAsync(
            signed.Replace(
                "</ds:SignatureValue>",
                "</ds:SignatureValue>pay 9999",
                StringComparison.Ordinal
            )
        );

        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.BytesLeftOut).ShouldBeTrue();
    }

    [Fact]
    public async Task XmlSignature_WithAStrangersObject_SaysSo()
    {
        var signed = await SignAsync(Order, XmlPackaging.Enveloped);

        var signature = await CheckAsync(
            signed.Replace(
                "</ds:Signature>",
                "<ds:Object><note xmlns=''>pay 9999</note></ds:Object></ds:Signature>",
                StringComparison.Ordinal
            )
        );

        signature.Has(FindingCatalogue.OnlyPartSigned).ShouldBeTrue();
    }

    /// <summary>Exclusive canonical form §1.3: a prefix in a value is not seen, unless the signer names it.</summary>
    [Theory]
    [InlineData(XmlPackaging.Enveloped)]
    [InlineData(XmlPackaging.Enveloping)]
    public async Task Prefix_BoundAnew_BreaksTheSignature(XmlPackaging packaging)
    {
        var signed = await SignAsync(Order, packaging);
        signed.ShouldContain("urn:p\"");

        var before = await CheckAsync(signed);
        var after = await CheckAsync(
            signed.Replace("=\"urn:p\"", "=\"urn:evil\"", StringComparison.Ordinal)
        );

        before.Clean.ShouldBeTrue(before.Sentence.En);
        after.Integrity.ShouldBe(Integrity.Broken);
    }

    private async Task<string> SignAsync(string content, XmlPackaging packaging)
    {
        var signed = await XmlSigner.SignAsync(
            Encoding.UTF8.GetBytes(content),
            Authority.Person.Key,
            new XmlSigningOptions
            {
                Certificates = Authority.Person.Chain,
                At = TestAuthority.SigningTime,
                Packaging = packaging,
            }
        );
        signed.Refusal.ShouldBeNull();
        return Encoding.UTF8.GetString(signed.Value!);
    }

    private Task<SignatureReport> CheckAsync(string xml) =>
        Authority.OnlySignatureAsync(Encoding.UTF8.GetBytes(xml));
}
