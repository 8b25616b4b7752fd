using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Jades;

/// <summary>JSON signatures over headers of an HTTP message (ETSI TS 119 182-1 §5.2.8.2).</summary>
public sealed class HttpHeaderTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly byte[] Body = """{"amount":1}"""u8.ToArray();
    private static readonly string Sha256 = Convert.ToBase64String(SHA256.HashData(Body));

    private static readonly HttpHeader[] Headers =
    [
        new("Host", "api.hoaban.gov.vn "),
        new("Digest", $"SHA-256={Sha256}"),
        new("X-List", "a"),
        new("(request-target)", "post /dossiers?id=1"),
        new("x-list", " b"),
        new("Unsigned", "c"),
    ];

    private static readonly string Lines = string.Join(
        "\n",
        "(request-target): post /dossiers?id=1",
        "host: api.hoaban.gov.vn",
        $"digest: SHA-256={Sha256}",
        "x-list: a, b"
    );

    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Message_WithItsHeadersAndBody_IsIntact()
    {
        var signature = await CheckAsync(await SignAsync(Lines), Headers, Body);

        signature.Integrity.ShouldBe(Integrity.Intact, signature.Sentence.En);
        signature.Clean.ShouldBeTrue();
        signature.Has(FindingCatalogue.BodyNotSigned).ShouldBeFalse();
    }

    [Theory]
    [InlineData("another value", "Host", "evil.example")]
    [InlineData("another target", "(request-target)", "post /dossiers?id=2")]
    [InlineData("another digest", "Digest", "SHA-256=AAAA")]
    public async Task Header_Exchanged_Breaks(string what, string name, string value)
    {
        HttpHeader[] headers =
        [
            .. Headers.Select(one => one.Name == name ? one with { Value = value } : one),
        ];

        (await CheckAsync(await SignAsync(Lines), headers, Body)).Integrity.ShouldBe(
            Integrity.Broken,
            what
        );
    }

    [Fact]
    public async Task Body_Exchanged_Breaks()
    {
        var signature = await CheckAsync(await SignAsync(Lines), Headers, [.. Body, 32]);

        signature.Integrity.ShouldBe(Integrity.Broken);
        signature.SubIndication.ShouldBe(SubIndication.HashFailure);
    }

    [Theory]
    [InlineData("no headers", 0, true)]
    [InlineData("a header is missing", 3, true)]
    [InlineData("no body", 6, false)]
    public async Task Message_ThatIsNotWholeAtHand_IsUndecided(string what, int take, bool body)
    {
        var signature = await CheckAsync(
            await SignAsync(Lines),
            Headers[..take],
            body ? Body : null
        );

        signature.Integrity.ShouldBe(Integrity.Unknown, what);
        signature.Indication.ShouldBe(Indication.Indeterminate, what);
        signature.Has(FindingCatalogue.DocumentMissing).ShouldBeTrue(what);
        signature.Clean.ShouldBeFalse(what);
    }

    /// <summary>One value with a line end in it would make the same octets as two headers.</summary>
    [Fact]
    public async Task Value_WithALineEnd_IsNoHeader()
    {
        var signed = await SignAsync("host: a\nx-list: b", """["host"]""");

        (
            await CheckAsync(signed, [new HttpHeader("host", "a\nx-list: b")], Body)
        ).Integrity.ShouldBe(Integrity.Unknown);
    }

    /// <summary>Whoever hands a body in asks whether just this is signed; the header Digest beside it is anybody's.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Message_WithoutDigestAmongItsSignedHeaders_SaysThatTheBodyIsNotSigned(
        bool body
    )
    {
        var signature = await CheckAsync(
            await SignAsync("host: api.hoaban.gov.vn", """["host"]"""),
            Headers,
            body ? Body : null
        );

        signature.Integrity.ShouldBe(Integrity.Intact);
        signature.Has(FindingCatalogue.BodyNotSigned).ShouldBeTrue(signature.Sentence.En);
        signature.Clean.ShouldBe(!body);
        (signature.SubIndication == SubIndication.SignedDataNotFound).ShouldBe(body);
    }

    /// <summary>RFC 9530: octets between colons, several digests, parameters.</summary>
    [Theory]
    [InlineData("sha-256=:{0}:", Integrity.Intact)]
    [InlineData("md5=:AAAA:, sha-256=:{0}:;x=1", Integrity.Intact)]
    [InlineData("sha-512=:{1}:, sha-256=:{0}:", Integrity.Intact)]
    [InlineData("sha-256=:AAAA:", Integrity.Broken)]
    [InlineData("sha-256=:{0}:, sha-256=:AAAA:", Integrity.Broken)]
    [InlineData("sha-256=:{0}:, sha-512=:{0}:", Integrity.Broken)]
    [InlineData("sha-256={0}", Integrity.Broken)]
    [InlineData("md5=:AAAA:", Integrity.Unknown)]
    public async Task ContentDigest_IsLaidBesideTheBody(string value, Integrity expected)
    {
        var written = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            value,
            Sha256,
            Convert.ToBase64String(SHA512.HashData(Body))
        );
        var signed = await SignAsync(
            $"host: api.hoaban.gov.vn\ncontent-digest: {written}",
            """["host","content-digest"]"""
        );

        // The header Digest that fits is signed by nobody and plays no role.
        var signature = await CheckAsync(
            signed,
            [.. Headers, new HttpHeader("Content-Digest", written)],
            Body
        );

        signature.Integrity.ShouldBe(expected, signature.Sentence.En);
        signature.Clean.ShouldBe(expected == Integrity.Intact);
        if (expected == Integrity.Broken)
        {
            signature.SubIndication.ShouldBe(SubIndication.HashFailure);
        }
    }

    /// <summary>Both are signed, and one of them is of another body.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Digests_OfTwoHeaders_MustBothFit(bool first)
    {
        var (digest, content) = (
            $"SHA-256={(first ? Sha256 : "AAAA")}",
            $"sha-256=:{(first ? "AAAA" : Sha256)}:"
        );
        var signed = await SignAsync(
            $"digest: {digest}\ncontent-digest: {content}",
            """["digest","content-digest"]"""
        );

        var signature = await CheckAsync(
            signed,
            [new HttpHeader("Digest", digest), new HttpHeader("Content-Digest", content)],
            Body
        );

        signature.SubIndication.ShouldBe(SubIndication.HashFailure);
    }

    [Theory]
    [InlineData("b64 is missing", """["host"]""", null, "")]
    [InlineData("a name twice", """["host","Host"]""", "false", "")]
    [InlineData("a line for a name", """["host: a\\nx"]""", "false", "")]
    [InlineData("digests of objects", """["host"]""", "false", ",\"hashV\":[\"AA\"]")]
    public async Task Parameter_ThatIsNotAsItMustBe_IsAFormatFailure(
        string what,
        string names,
        string? b64,
        string more
    )
    {
        var signed = await SignAsync("host: api.hoaban.gov.vn", names, b64, more);

        var signature = await CheckAsync(signed, Headers, Body);

        signature.Indication.ShouldBe(Indication.TotalFailed, what);
        signature.Clean.ShouldBeFalse(what);
    }

    [Theory]
    [InlineData("Host: a", "Host", " a")]
    [InlineData("x:", "x", "")]
    [InlineData("(request-target): get /", "(request-target)", " get /")]
    [InlineData("nothing", null, null)]
    [InlineData(": a", null, null)]
    [InlineData("a b: c", null, null)]
    public void Line_IsReadOrRefused(string line, string? name, string? value)
    {
        HttpHeader.TryRead(line, out var header).ShouldBe(name is not null);
        header?.Name.ShouldBe(name);
        header?.Value.ShouldBe(value);
    }

    private async Task<JsonObject> SignAsync(
        string payload,
        string names = """["(request-target)","host","digest","x-list"]""",
        string? b64 = "false",
        string more = ""
    )
    {
        var certificate = Convert.ToBase64String(Authority.Person.Certificate.Encoded.Span);
        var header = $$"""
            {"alg":"ES256","x5c":["{{certificate}}"],{{(
                b64 is null ? "" : $"\"b64\":{b64},"
            )}}"sigD":{"mId":"http://uri.etsi.org/19182/HttpHeaders","pars":{{names}}{{more}}},"crit":[{{(
                b64 is null ? "" : "\"b64\","
            )}}"sigD"]}
            """;
        var signed = await new JsonObject().ResignAsync(
            header,
            Authority.Person.Key,
            b64 is null ? JsonSignatures.Url(payload) : payload
        );
        signed.Remove("payload");
        return signed;
    }

    private async Task<SignatureReport> CheckAsync(
        JsonObject signed,
        HttpHeader[] headers,
        byte[]? body
    ) =>
        (
            await SignatureValidator.ValidateAsync(
                Encoding.UTF8.GetBytes(signed.ToJsonString()),
                Authority.Context(body) with
                {
                    HttpHeaders = headers,
                }
            )
        ).Signatures.ShouldHaveSingleItem();
}
