using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>What is written in the header of a JSON signature to lead a verifier astray: algorithms, keys, names twice.</summary>
public sealed class JsonHeaderTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    [InlineData("HS256")]
    [InlineData("RS256")]
    [InlineData("ES384")]
    [InlineData("es256")]
    public async Task Algorithm_Exchanged_NeverHolds(string algorithm)
    {
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header["alg"] = algorithm;
        signed["protected"] = JsonSignatures.Url(header.ToJsonString());

        var signature = await Authority.OnlyAsync(signed);

        signature.Clean.ShouldBeFalse();
        signature.Indication.ShouldNotBe(Indication.TotalPassed);
        signature.Integrity.ShouldNotBe(Integrity.Intact);
    }

    /// <summary>The oldest trick with JWS: the public key, which everybody has, as the secret of a MAC.</summary>
    [Fact]
    public async Task Algorithm_HmacWithThePublicKey_Fails()
    {
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header["alg"] = "HS256";
        var text = JsonSignatures.Url(header.ToJsonString());
        signed["protected"] = text;
        signed["signature"] = Base64Url.EncodeToString(
            HMACSHA256.HashData(
                Authority.Person.Key.PublicKey.Span,
                Encoding.ASCII.GetBytes($"{text}.{signed["payload"]!.GetValue<string>()}")
            )
        );

        var signature = await Authority.OnlyAsync(signed);

        signature.Indication.ShouldBe(Indication.TotalFailed);
        signature.SubIndication.ShouldBe(SubIndication.FormatFailure);
    }

    /// <summary>A key that comes along in the header signs for nobody, whatever name it is given.</summary>
    [Theory]
    [InlineData("jwk", """{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}""")]
    [InlineData("jku", "\"https://ca.example/keys\"")]
    [InlineData("x5u", "\"https://ca.example/cert.pem\"")]
    [InlineData("kid", "\"1\"")]
    public async Task Key_OfTheAttackerInTheHeader_IsNotUsed(string name, string value)
    {
        using var attacker = SoftwareSigner.Generate("P-256");
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header[name] = JsonNode.Parse(value);
        var forged = await signed.ResignAsync(header.ToJsonString(), attacker);

        var signature = await Authority.OnlyAsync(forged);

        signature.SubIndication.ShouldBe(SubIndication.SigCryptoFailure);
        signature.Integrity.ShouldBe(Integrity.Broken);
    }

    [Theory]
    [InlineData("""{"alg":"ES256",""")]
    [InlineData("""{"\u0061lg":"ES256",""")]
    public async Task Header_WithANameTwice_IsUnreadable(string start)
    {
        var signed = await Authority.SignJsonAsync();
        var header = start + signed.Header().ToJsonString()[1..];
        var forged = await signed.ResignAsync(header, Authority.Person.Key);

        var report = await Authority.ReportAsync(forged);

        report
            .Signatures.ShouldHaveSingleItem()
            .Has(FindingCatalogue.ValueUnreadable)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task File_WithANameTwice_IsUnreadable()
    {
        var signed = (await Authority.SignJsonAsync()).ToJsonString();

        var report = await Authority.CheckAsync(
            Encoding.UTF8.GetBytes("""{"payload":"e30",""" + signed[1..])
        );

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    /// <summary>All signed by the rightful key: what is wrong is that somebody would not understand them.</summary>
    [Theory]
    [InlineData("crit", """["http://example.vn/must-know"]""")]
    [InlineData("crit", """["exp"]""")]
    [InlineData("crit", """["alg"]""")]
    [InlineData("crit", """["iat","iat"]""")]
    [InlineData("crit", "[]")]
    [InlineData("crit", "\"iat\"")]
    [InlineData("crit", "[1]")]
    [InlineData("b64", "false")]
    [InlineData("b64", "\"false\"")]
    [InlineData("iat", "\"2026-01-01\"")]
    [InlineData("iat", "1e300")]
    [InlineData("sigT", "\"2026-01-01T00:00:00Z\"")]
    [InlineData("etsiU", "[]")]
    [InlineData("x5c", """["AA=="]""")]
    [InlineData(
        "sigD",
        """{"mId":"http://uri.etsi.org/19182/ObjectIdByURIHash","pars":["a"],"hashM":"S256","hashV":[]}"""
    )]
    public async Task Header_AgainstTheStandard_IsAFormatFailure(string name, string value)
    {
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header[name] = JsonNode.Parse(value);
        var forged = await signed.ResignAsync(header.ToJsonString(), Authority.Person.Key);

        var signature = await Authority.OnlyAsync(forged);

        signature.Has(FindingCatalogue.AttributesWrong).ShouldBeTrue(signature.Sentence.En);
        signature.Indication.ShouldBe(Indication.TotalFailed);
        signature.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Header_WithCriticalParametersThatAreUnderstood_Holds()
    {
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header["crit"] = new JsonArray("iat", "b64");
        header["b64"] = true;
        var made = await signed.ResignAsync(header.ToJsonString(), Authority.Person.Key);

        (await Authority.OnlyAsync(made)).Clean.ShouldBeTrue();
    }

    [Theory]
    [InlineData("alg", "\"none\"")]
    [InlineData("x5c", "[]")]
    [InlineData("kid", "\"1\"")]
    [InlineData("b64", "false")]
    public async Task Unprotected_WithMoreThanEtsiU_Fails(string name, string value)
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        signed["header"]![name] = JsonNode.Parse(value);

        var signature = await Authority.OnlyAsync(signed);

        signature.Has(FindingCatalogue.AttributesWrong).ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.TotalFailed);
    }

    [Fact]
    public async Task Certificate_AnotherOfTheSameKey_InTheHeader_BreaksTheValue()
    {
        var other = await Authority.IssueForAsync(Authority.Person.Key, "Lê Thị Khác");
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header["x5c"]![0] = Convert.ToBase64String(other.Encoded.Span);
        signed["protected"] = JsonSignatures.Url(header.ToJsonString());

        (await Authority.OnlyAsync(signed)).SubIndication.ShouldBe(SubIndication.SigCryptoFailure);
    }

    /// <summary>x5t#S256 and x5c, both signed, that name two certificates of one key.</summary>
    [Fact]
    public async Task Certificate_OtherThanTheDigestNames_IsNotBelieved()
    {
        var other = await Authority.IssueForAsync(Authority.Person.Key, "Lê Thị Khác");
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header["x5c"]![0] = Convert.ToBase64String(other.Encoded.Span);
        var forged = await signed.ResignAsync(header.ToJsonString(), Authority.Person.Key);

        var signature = await Authority.OnlyAsync(forged);

        signature.Has(FindingCatalogue.SigningCertificateDiffers).ShouldBeTrue();
        signature.Clean.ShouldBeFalse();
    }

    /// <summary>Only the digest is signed; the certificate beside it, of the same key, is another person's.</summary>
    [Fact]
    public async Task Certificate_AnotherOfTheSameKey_BesideTheDigest_IsNotFound()
    {
        var other = await Authority.IssueForAsync(Authority.Person.Key, "Lê Thị Khác");
        var signed = await Authority.SignJsonAsync();
        var header = signed.Header();
        header.Remove("x5c");
        var forged = await signed.ResignAsync(header.ToJsonString(), Authority.Person.Key);
        forged["header"] = Values(other.Encoded.Span);
        var honest = forged.DeepClone().AsObject();
        honest["header"] = Values(Authority.Person.Certificate.Encoded.Span);

        var swapped = await Authority.OnlyAsync(forged);
        var right = await Authority.OnlyAsync(honest);

        swapped.Has(FindingCatalogue.NoSigningCertificate).ShouldBeTrue();
        swapped.Clean.ShouldBeFalse();
        right.Clean.ShouldBeTrue(right.Sentence.En);

        static JsonObject Values(ReadOnlySpan<byte> der)
        {
            var xVals = new JsonObject
            {
                ["xVals"] = new JsonArray(
                    new JsonObject
                    {
                        ["x509Cert"] = new JsonObject { ["val"] = Convert.ToBase64String(der) },
                    }
                ),
            };
            return new JsonObject
            {
                ["etsiU"] = new JsonArray(JsonSignatures.Url(xVals.ToJsonString())),
            };
        }
    }

    [Theory]
    [InlineData("protected")]
    [InlineData("signature")]
    [InlineData("payload")]
    public async Task Base64Url_WithPaddingOrWhiteSpace_IsRefused(string member)
    {
        foreach (var more in new[] { "=", " ", "\n", "\t", "A" })
        {
            var signed = await Authority.SignJsonAsync();
            signed[member] = signed[member]!.GetValue<string>() + more;

            var signature = await Authority.OnlyAsync(signed);

            signature.Clean.ShouldBeFalse();
            signature.Indication.ShouldBe(Indication.TotalFailed);
        }
    }
}
