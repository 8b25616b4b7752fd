using System.Text;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.OutsideTools;

/// <summary>Signatures that xmlsec1 makes hold here, and stop holding when a signed character changes.</summary>
public sealed class XmlsecTests(ITestOutputHelper output) : IDisposable
{
    private const string Dsig = "http://www.w3.org/2000/09/xmldsig#";
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";
    private const string Inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private const string Inclusive11 = "http://www.w3.org/2006/12/xml-c14n11";
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string XPath = """
        <ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>
        """;
    private const string Filter = """
        <ds:Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"><f:XPath xmlns:f="http://www.w3.org/2002/06/xmldsig-filter2" Filter="subtract">/descendant::ds:Signature</f:XPath></ds:Transform>
        """;
    private const string Enveloped = $"""<ds:Transform Algorithm="{Dsig}enveloped-signature"/>""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-xmlsec-");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string, string, string, string> Shapes() =>
        new()
        {
            { Inclusive, "rsa-sha256", "", Enveloped },
            { Inclusive + "#WithComments", "rsa-sha512", "", Enveloped },
            { Inclusive11, "rsa-sha256", "", Enveloped },
            { Exclusive, "rsa-sha384", "", Enveloped },
            { Exclusive + "WithComments", "ecdsa-sha256", "", Enveloped },
            { Exclusive, "ecdsa-sha384", "", XPath },
            { Inclusive, "ecdsa-sha256", "", Filter },
            { Inclusive, "rsa-sha256", "#part", "" },
            { Inclusive11, "rsa-sha256", "#part", "" },
            { Exclusive, "rsa-sha256", "#part", "" },
            { Exclusive, "rsa-sha256", "#xpointer(id('part'))", "" },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Xmlsec_Signature_HoldsUntilTheContentChanges(
        string form,
        string algorithm,
        string uri,
        string transforms
    )
    {
        if (!OutsideTool.Exists("xmlsec1") || !OutsideTool.Exists("openssl"))
        {
            output.WriteLine("xmlsec1 or openssl is not here: nothing was checked.");
            return;
        }

        var key = algorithm.StartsWith("rsa", StringComparison.Ordinal) ? "rsa:2048" : "ec:P-256";
        await KeyAsync(key);
        var signed = await SignAsync(Template(form, algorithm, uri, transforms));

        var report = await ValidateAsync(signed);
        report.Signatures.ShouldHaveSingleItem().Integrity.ShouldBe(Integrity.Intact, signed);
        report.Signatures[0].Clean.ShouldBeTrue(report.Signatures[0].Sentence.En);
        foreach (
            var (before, after) in new[]
            {
                ("Đặng", "Dặng"),
                ("&gt;", "&lt;"),
                ("q:n=\"1\"", "q:n=\"2\""),
            }
        )
        {
            var changed = signed.Replace(before, after, StringComparison.Ordinal);
            changed.ShouldNotBe(signed);
            var broken = (await ValidateAsync(changed)).Signatures[0];
            broken.Integrity.ShouldBe(Integrity.Broken, after);
            broken.Clean.ShouldBeFalse(after);
        }
    }

    /// <summary>Signature wrapping (McIntosh and Austel, 2005): the signed part stays whole, and another is read.</summary>
    [Theory]
    [InlineData("beside")]
    [InlineData("twice")]
    [InlineData("moved")]
    [InlineData("hidden")]
    public async Task Wrapping_AroundASignedPart_IsNeverClean(string attack)
    {
        if (!OutsideTool.Exists("xmlsec1") || !OutsideTool.Exists("openssl"))
        {
            output.WriteLine("xmlsec1 or openssl is not here: nothing was checked.");
            return;
        }

        await KeyAsync("ec:P-256");
        var signed = await SignAsync(Template(Exclusive, "ecdsa-sha256", "#part", ""));
        var (from, to) = (
            signed.IndexOf("<r:part", StringComparison.Ordinal),
            signed.IndexOf("</r:part>", StringComparison.Ordinal) + "</r:part>".Length
        );
        var part = signed[from..to];
        var fake = part.Replace("Đặng", "Dặng", StringComparison.Ordinal);
        var nameless = fake.Replace("Id=\"part\"", "", StringComparison.Ordinal);
        var wrapped = attack switch
        {
            "beside" => signed.Insert(from, nameless),
            "twice" => signed.Insert(from, fake),
            "moved" => signed
                .Remove(from, part.Length)
                .Insert(from, nameless)
                .Replace(
                    "</ds:Signature>",
                    $"<ds:Object>{part}</ds:Object></ds:Signature>",
                    StringComparison.Ordinal
                ),
            _ => signed
                .Remove(from, part.Length)
                .Insert(from, nameless)
                .Replace(
                    "</ds:Signature>",
                    $"<ds:Object><deep>{part}</deep></ds:Object></ds:Signature>",
                    StringComparison.Ordinal
                ),
        };

        var report = await ValidateAsync(wrapped);

        report.Signatures.ShouldHaveSingleItem().Clean.ShouldBeFalse();
        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
    }

    private static string Template(string form, string algorithm, string uri, string transforms) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <r:root xmlns:r="urn:r" xmlns:q="urn:q" xmlns="urn:d" xml:lang="vi" xml:base="http://h.example/a/">
              <r:part Id="part"  q:n="1" xml:base="b/"><!-- a comment --><name>Đặng &gt; Ánh</name><q:x xmlns:q="urn:q"><y xmlns=""/></q:x></r:part>
              <ds:Signature xmlns:ds="{Dsig}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="{form}"/><ds:SignatureMethod Algorithm="{More}{algorithm}"/><ds:Reference URI="{uri}"><ds:Transforms>{transforms}<ds:Transform Algorithm="{form}"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue/></ds:Reference></ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature>
            </r:root>
            """;

    private async Task KeyAsync(string kind)
    {
        string[] algorithm = kind.StartsWith("rsa", StringComparison.Ordinal)
            ? ["-newkey", kind]
            : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + kind[3..]];
        var answer = await OutsideTool.RunInAsync(
            folder.FullName,
            "openssl",
            [
                "req",
                "-x509",
                .. algorithm,
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=xmlsec",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem",
            ]
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
    }

    private async Task<string> SignAsync(string template)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "template.xml"), template);
        var answer = await OutsideTool.RunInAsync(
            folder.FullName,
            "xmlsec1",
            "--sign",
            "--id-attr:Id",
            "part",
            "--privkey-pem",
            "key.pem,cert.pem",
            "--output",
            "signed.xml",
            "template.xml"
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
        return await File.ReadAllTextAsync(Path.Combine(folder.FullName, "signed.xml"));
    }

    private static async Task<AnTin.Signatures.Reports.ValidationReport> ValidateAsync(
        string xml
    ) =>
        await SignatureValidator.ValidateAsync(
            Encoding.UTF8.GetBytes(xml),
            new ValidationContext { At = TestAuthority.SigningTime }
        );
}
