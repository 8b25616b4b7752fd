using System.Text.Json.Nodes;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Signing;

public sealed class JsonSignerTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(SignatureLevel.BaselineB, JsonSerialization.Compact)]
    [InlineData(SignatureLevel.BaselineB, JsonSerialization.Flattened)]
    [InlineData(SignatureLevel.BaselineT, JsonSerialization.Flattened)]
    [InlineData(SignatureLevel.BaselineLT, JsonSerialization.General)]
    [InlineData(SignatureLevel.BaselineLTA, JsonSerialization.Flattened)]
    [InlineData(SignatureLevel.BaselineLTA, JsonSerialization.General)]
    public async Task Sign_AtALevel_Passes(SignatureLevel level, JsonSerialization serialization)
    {
        var signed = await Authority.SignJsonFileAsync(
            level,
            Authority.Organisation,
            options => options with { Serialization = serialization }
        );

        var report = await Authority.CheckAsync(signed, online: level < SignatureLevel.BaselineLT);

        report.Format.ShouldBe(DocumentFormat.Jades);
        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Level.ShouldBe(level);
        signature.ClaimedAt.ShouldBe(Authority.Clock.AddMinutes(-1));
        signature.Indication.ShouldBe(
            level == SignatureLevel.BaselineB ? Indication.Indeterminate : Indication.TotalPassed,
            signature.Sentence.En
        );
    }

    [Theory]
    [InlineData("order.json", false)]
    [InlineData("order.json", true)]
    [InlineData(null, false)]
    [InlineData(null, true)]
    public async Task Sign_Detached_PassesWithTheContentAndFailsWithAnother(
        string? uri,
        bool unencoded
    )
    {
        var signed = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineLTA,
            Authority.Organisation,
            options => options with { Detached = true, ContentUri = uri, Unencoded = unencoded }
        );

        var right = await Authority.CheckAsync(signed, content: JsonSignatures.Content);
        var wrong = await Authority.CheckAsync(signed, content: "khác"u8.ToArray());
        var none = await Authority.CheckAsync(signed);

        right
            .Signatures[0]
            .Indication.ShouldBe(Indication.TotalPassed, right.Signatures[0].Sentence.En);
        right.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        wrong.Signatures[0].Indication.ShouldBe(Indication.TotalFailed);
        wrong
            .Signatures[0]
            .SubIndication.ShouldBe(
                uri is null ? SubIndication.SigCryptoFailure : SubIndication.HashFailure
            );
        none.Signatures[0].Clean.ShouldBeFalse();
        none.Signatures[0].Has("SIGNED_DOCUMENT_MISSING").ShouldBeTrue();
    }

    [Theory]
    [InlineData("P-256", "ES256")]
    [InlineData("P-384", "ES384")]
    [InlineData("RSA-2048", "RS256")]
    [InlineData("RSA-2048", "PS384")]
    public async Task Sign_WithAnAlgorithm_NamesItAndPasses(string key, string name)
    {
        var algorithm = SignatureAlgorithms.All.Single(one =>
            one.Name
            == name switch
            {
                "ES256" => "ECDSA-SHA256",
                "ES384" => "ECDSA-SHA384",
                "RS256" => "RSA-SHA256",
                _ => "RSA-PSS-SHA384",
            }
        );
        using var signer = SoftwareSigner.Generate(key, algorithm);
        var certificate = await Authority.IssueForAsync(signer, "Lò Văn Bình");

        var signed = await JsonSigner.SignAsync(
            JsonSignatures.Content,
            signer,
            Authority.JsonOptions(SignatureLevel.BaselineT) with
            {
                Certificates = [certificate, Authority.Authority],
            }
        );

        signed.Refusal.ShouldBeNull();
        JsonNode.Parse(signed.Value!)!.AsObject().Header()["alg"]!
            .GetValue<string>()
            .ShouldBe(name);
        var report = await Authority.CheckAsync(signed.Value!);
        report.Signatures[0].Clean.ShouldBeTrue(report.Signatures[0].Sentence.En);
    }

    [Fact]
    public async Task Sign_WritesTheHeaderOfTheStandard()
    {
        var signed = await Authority.SignJsonAsync(
            SignatureLevel.BaselineB,
            Authority.Organisation
        );

        var header = signed.Header();

        header["cty"]!.GetValue<string>().ShouldBe("json");
        header["iat"]!
            .GetValue<long>()
            .ShouldBe(Authority.Clock.AddMinutes(-1).ToUnixTimeSeconds());
        header["x5c"]!.AsArray().Count.ShouldBe(2);
        header.ContainsKey("sigT").ShouldBeFalse();
        header.ContainsKey("crit").ShouldBeFalse();
    }

    [Fact]
    public async Task Sign_WithARole_IsJudgedByIt()
    {
        var signed = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineT,
            Authority.Organisation,
            options => options with { Role = "organisation-seal" }
        );
        var refused = await JsonSigner.SignAsync(
            JsonSignatures.Content,
            Authority.Person.Key,
            Authority.JsonOptions(SignatureLevel.BaselineT) with
            {
                Role = "organisation-seal",
            }
        );

        var report = await Authority.CheckAsync(signed);

        report.Signatures[0].Role.ShouldBe("organisation-seal");
        refused.Refusal!.Code.ShouldBe("CERTIFICATE_KIND_DOES_NOT_FIT_ROLE");
    }

    [Fact]
    public async Task Sign_CompactAboveB_IsRefused()
    {
        var signed = await JsonSigner.SignAsync(
            JsonSignatures.Content,
            Authority.Organisation.Key,
            Authority.JsonOptions(SignatureLevel.BaselineT, Authority.Organisation) with
            {
                Serialization = JsonSerialization.Compact,
            }
        );

        signed.Refusal!.Code.ShouldBe("JSON_SIGNATURE_NOT_POSSIBLE");
    }

    [Fact]
    public async Task Complete_WithTheValueOfAnotherKey_IsRefused()
    {
        var options = Authority.JsonOptions(SignatureLevel.BaselineB, Authority.Organisation);
        var prepared = JsonSigner
            .Prepare(JsonSignatures.Content, SignatureAlgorithm.RsaSha256, options)
            .Value!;

        var wrong = await JsonSigner.CompleteAsync(
            prepared,
            await Authority.Person.Key.SignAsync(prepared.ToBeSigned),
            options
        );
        var right = await JsonSigner.CompleteAsync(
            prepared,
            await Authority.Organisation.Key.SignAsync(prepared.ToBeSigned),
            options
        );

        wrong.Refusal!.Code.ShouldBe("SIGNATURE_VALUE_WRONG");
        right.Refusal.ShouldBeNull();
    }
}
