using System.IO.Compression;
using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>XML files and containers that ask for harm: each is answered, soon, and never as signed and whole.</summary>
public sealed class HostileXmlTests
{
    private const string Dsig = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>Far more than a busy machine needs; what would hang takes hours.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    /// <summary>A thousand references to one large document: canonical octets are bounded together.</summary>
    [Fact]
    public async Task References_ManyToALargeDocument_EndSoon()
    {
        var reference =
            $"""<ds:Reference URI="" Id="r"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AA==</ds:DigestValue></ds:Reference>""";
        var xml = Signed("", string.Concat(Enumerable.Repeat(reference, 990)))
            .Replace(
                "<name>",
                string.Concat(Enumerable.Repeat("<x a=\"1\"/>", 100_000)) + "<name>",
                StringComparison.Ordinal
            );

        var report = await ValidateAsync(Encoding.UTF8.GetBytes(xml)).WaitAsync(Soon);

        report.Signatures.ShouldHaveSingleItem().Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Container_ThatGrowsBeyondReason_IsRefused()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = zip.CreateEntry("zeros").Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                await entry.WriteAsync(block);
            }
        }

        var report = await ValidateAsync(file.ToArray()).WaitAsync(Soon);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Sentence.En.ShouldContain("too large");
    }

    [Fact]
    public async Task Container_WithTwoEntriesOfOneName_IsRefused()
    {
        var report = await ValidateAsync(
            Zips.Of(("a.txt", "one"u8.ToArray()), ("a.txt", "two"u8.ToArray()))
        );

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Sentence.En.ShouldContain("two entries");
    }

    [Fact]
    public async Task Container_WithoutSignatures_SaysSo()
    {
        var report = await ValidateAsync(Zips.Of(("word/document.xml", "<a/>"u8.ToArray())));

        report.Conclusion.ShouldBe(Conclusion.NoSignature);
    }

    private static string Signed(string uri, string more) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <r:root xmlns:r="urn:r"><r:part Id="part"><name>Đặng</name></r:part><ds:Signature xmlns:ds="{Dsig}" Id="s"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI="{uri}"><ds:Transforms><ds:Transform Algorithm="{Dsig}enveloped-signature"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AA==</ds:DigestValue></ds:Reference>{more}</ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue><ds:Object><x:QualifyingProperties xmlns:x="http://uri.etsi.org/01903/v1.3.2#" Target="#s"><x:SignedProperties Id="p"/><x:UnsignedProperties><x:UnsignedSignatureProperties><x:SignatureTimeStamp><x:EncapsulatedTimeStamp>AAAA</x:EncapsulatedTimeStamp></x:SignatureTimeStamp><x:ArchiveTimeStamp><x:EncapsulatedTimeStamp>AAAA</x:EncapsulatedTimeStamp></x:ArchiveTimeStamp></x:UnsignedSignatureProperties></x:UnsignedProperties></x:QualifyingProperties></ds:Object></ds:Signature></r:root>
            """;

    private static async Task<ValidationReport> ValidateAsync(byte[] file) =>
        await SignatureValidator.ValidateAsync(
            file,
            new ValidationContext { At = TestAuthority.SigningTime }
        );
}
