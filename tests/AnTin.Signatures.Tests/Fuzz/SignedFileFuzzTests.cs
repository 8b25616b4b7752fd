using System.Text;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>
/// Whole signed files, spoiled so that most of their structure stays, given to everything that reads them. Each target
/// can be asked for a million: <c>ANTIN_FUZZ_COUNT=1000000 dotnet test tests/AnTin.Signatures.Tests --filter Fuzz</c>.
/// </summary>
public sealed class SignedFileFuzzTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private const int Usually = 300;
    private const string Invoice =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<h:invoice xmlns:h=\"urn:h\" a='1\t2&#10;3'><!-- c -->\r\n  <h:name xml:lang='vi'>Đặng &amp; Ánh &#13;</h:name><h:empty/><?pi x?><![CDATA[<z>]]></h:invoice>\n<!-- after -->";

    private static readonly string[] PdfWords =
    [
        "obj",
        "endobj",
        "stream\n",
        "endstream",
        "xref\n0 1\n",
        "trailer\n",
        "startxref\n",
        "%%EOF\n",
        "<<",
        ">>",
        "[",
        "]",
        "1 0 R",
        "/Prev 9",
        "/ByteRange [0 1 2 3]",
        "/Contents <00>",
        "/Kids [2 0 R]",
        "/Type /ObjStm",
        "/XRefStm 9",
        "/Encrypt 1 0 R",
        "/SubFilter /ETSI.RFC3161",
    ];

    private static readonly string[] XmlWords =
    [
        "<",
        ">",
        "&#0;",
        "&#xD800;",
        "<![CDATA[",
        "<!--",
        "xmlns=\"\"",
        "xmlns:ds=\"urn:x\"",
        "Id=\"part\"",
        "URI=\"\"",
        "URI=\"#xpointer(/)\"",
        "<ds:Object>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "http://www.w3.org/2006/12/xml-c14n11",
        "http://www.w3.org/TR/1999/REC-xpath-19991116",
    ];

    private static readonly string[] JsonWords =
    [
        "null",
        "{",
        "}",
        "[",
        "]",
        ",",
        "1e999",
        "\"\\ud800\"",
        "true",
        "\"SHA-1\"",
    ];

    private static readonly string[] DerWords =
    [
        "\0",
        "0\u0080",
        "\0\0",
        "0\u0084\u007f\u007f\u007f\u007f",
        "$\u0080",
        "\u0006\u0003*\u0003\u0004",
    ];

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(SignatureLevel.BaselineLTA)]
    [InlineData(SignatureLevel.BaselineB)]
    public async Task Pdf_Spoiled_IsAnswered(SignatureLevel level)
    {
        var signed = await Authority.SignAsync(TestDocuments.WithForm(), level: level);
        var twice = await Authority.SignAsync(signed);
        var other = await Authority.SignAsync(
            TestDocuments.Plain("Mot van ban khac"),
            Authority.Organisation
        );
        await FuzzAsync($"pdf {level}", [signed, twice], other, PdfWords);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cms_Spoiled_IsAnswered(bool detached)
    {
        var content = "Kính gửi"u8.ToArray();
        await FuzzAsync(
            $"cms detached {detached}",
            [
                await CmsAsync(content, detached, SignatureLevel.BaselineLTA),
                await CmsAsync(content, detached, SignatureLevel.BaselineT),
            ],
            await CmsAsync("khác"u8.ToArray(), detached, SignatureLevel.BaselineLT),
            DerWords,
            content
        );
    }

    [Theory]
    [InlineData(XmlPackaging.Enveloped)]
    [InlineData(XmlPackaging.Enveloping)]
    [InlineData(XmlPackaging.Detached)]
    public async Task Xml_Spoiled_IsAnswered(XmlPackaging packaging) =>
        await FuzzAsync(
            $"xml {packaging}",
            [
                await XmlAsync(Invoice, packaging, SignatureLevel.BaselineLTA),
                await XmlAsync(Invoice, packaging, SignatureLevel.BaselineT),
            ],
            await XmlAsync("<a><b/></a>", packaging, SignatureLevel.BaselineLTA),
            XmlWords,
            Encoding.UTF8.GetBytes(Invoice)
        );

    [Theory]
    [InlineData(SignedKind.AsicSimpleXades)]
    [InlineData(SignedKind.AsicXades)]
    [InlineData(SignedKind.AsicSimpleCades)]
    [InlineData(SignedKind.AsicCades)]
    public async Task Container_Spoiled_IsAnswered(SignedKind kind) =>
        await FuzzAsync(
            kind.ToString(),
            [await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineLTA)],
            await SignedKinds.SignAsync(Authority, kind, SignatureLevel.BaselineT),
            ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "mimetype", "META-INF/", "../"]
        );

    /// <summary>What can be read is made canonical; read again, it is canonical already.</summary>
    [Fact]
    public Task Canonical_Spoiled_StaysTheSameTheSecondTime() =>
        FuzzRun.RunAsync(
            "canonical xml",
            Usually,
            seed =>
                new SpoiledFile(seed).Make(
                    Encoding.UTF8.GetBytes(Invoice),
                    "<a xmlns:p='1' p:b='2'/>"u8.ToArray(),
                    XmlWords
                ),
            CanonicaliseTwice,
            output.WriteLine
        );

    [Fact]
    public async Task Policy_Spoiled_IsAnswered()
    {
        using var stream = typeof(ValidationPolicy).Assembly.GetManifestResourceStream(
            typeof(ValidationPolicy)
                .Assembly.GetManifestResourceNames()
                .Single(name => name.EndsWith("default-policy.json", StringComparison.Ordinal))
        )!;
        using var read = new StreamReader(stream);
        var policy = Encoding.UTF8.GetBytes(await read.ReadToEndAsync());
        await FuzzRun.RunAsync(
            "policy",
            Usually,
            seed => new SpoiledFile(seed).Make(policy, policy, JsonWords),
            input =>
                ValidationPolicy
                    .TryParse(Encoding.UTF8.GetString(input), out var parsed, out var problem)
                    .ShouldBe(parsed is not null && problem is null),
            output.WriteLine
        );
    }

    private Task FuzzAsync(
        string target,
        IReadOnlyList<byte[]> originals,
        byte[] other,
        IReadOnlyList<string> words,
        byte[]? content = null
    ) =>
        FuzzRun.RunAsync(
            target,
            Usually,
            seed =>
                new SpoiledFile(seed).Make(
                    originals[(int)(seed % (ulong)originals.Count)],
                    other,
                    words
                ),
            input => Validate(input, content).Sentence.En.ShouldNotBeNullOrEmpty(),
            output.WriteLine
        );

    private ValidationReport Validate(byte[] file, byte[]? content) =>
        SignatureValidator
            .ValidateAsync(PdfSource.FromMemory(file), Authority.Context(content, online: false))
            .AsTask()
            .GetAwaiter()
            .GetResult();

    private static void CanonicaliseTwice(byte[] input)
    {
        if (!SignedXml.TryRead(input, out var xml, out _))
        {
            return;
        }

        foreach (var method in Enum.GetValues<CanonicalMethod>())
        {
            var form = new CanonicalForm(method, true, new HashSet<string>());
            var once = Canonicaliser.Write(new NodeSelection(xml.Document, true), form, 1 << 20);
            SignedXml.TryRead(once!.Value, out var again, out var error).ShouldBeTrue(error);
            Canonicaliser
                .Write(new NodeSelection(again!.Document, true), form, 1 << 20)!
                .Value.Span.SequenceEqual(once.Value.Span)
                .ShouldBeTrue();
        }
    }

    private async Task<byte[]> CmsAsync(byte[] content, bool detached, SignatureLevel level) =>
        Value(
            await CmsSigner.SignAsync(
                content,
                Authority.Person.Key,
                new CmsSigningOptions
                {
                    Certificates = Authority.Person.Chain,
                    At = TestAuthority.SigningTime,
                    Level = level,
                    Timestamps = Authority,
                    Evidence = Authority,
                    Detached = detached,
                }
            )
        );

    private async Task<byte[]> XmlAsync(
        string content,
        XmlPackaging packaging,
        SignatureLevel level
    ) =>
        Value(
            await XmlSigner.SignAsync(
                Encoding.UTF8.GetBytes(content),
                Authority.Person.Key,
                new XmlSigningOptions
                {
                    Certificates = Authority.Person.Chain,
                    At = TestAuthority.SigningTime,
                    Level = level,
                    Timestamps = Authority,
                    Evidence = Authority,
                    Packaging = packaging,
                }
            )
        );

    private static byte[] Value(SigningResult<byte[]> result)
    {
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }
}
