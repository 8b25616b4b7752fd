using System.Text;
using System.Text.Json.Nodes;
using AnTin.Pdf.Reading;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Signing;

public sealed class JsonSignerTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly byte[] Content =
        """{"số":"12/QĐ","trích yếu":"Quyết định"}"""u8.ToArray();

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
        var signed = await SignAsync(Options(level) with { Serialization = serialization });

        var report = await ValidateAsync(signed, null, online: level < SignatureLevel.BaselineLT);

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
        var signed = await SignAsync(
            Options(SignatureLevel.BaselineLTA) with
            {
                Detached = true,
                ContentUri = uri,
                Unencoded = unencoded,
            }
        );

        var right = await ValidateAsync(signed, Content);
        var wrong = await ValidateAsync(signed, "khác"u8.ToArray());
        var none = await ValidateAsync(signed, null);

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
            Content,
            signer,
            Options(SignatureLevel.BaselineT) with
            {
                Certificates = [certificate, Authority.Authority],
            }
        );

        signed.Refusal.ShouldBeNull();
        HeaderOf(signed.Value!)["alg"]!.GetValue<string>().ShouldBe(name);
        var report = await ValidateAsync(signed.Value!, null);
        report.Signatures[0].Clean.ShouldBeTrue(report.Signatures[0].Sentence.En);
    }

    [Fact]
    public async Task Sign_WritesTheHeaderOfTheStandard()
    {
        var signed = await SignAsync(Options(SignatureLevel.BaselineB));

        var header = HeaderOf(signed);

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
        var signed = await SignAsync(
            Options(SignatureLevel.BaselineT) with
            {
                Role = "organisation-seal",
            }
        );
        var refused = await JsonSigner.SignAsync(
            Content,
            Authority.Person.Key,
            Options(SignatureLevel.BaselineT) with
            {
                Certificates = Authority.Person.Chain,
                Role = "organisation-seal",
            }
        );

        var report = await ValidateAsync(signed, null);

        report.Signatures[0].Role.ShouldBe("organisation-seal");
        refused.Refusal!.Code.ShouldBe("CERTIFICATE_KIND_DOES_NOT_FIT_ROLE");
    }

    [Fact]
    public async Task Sign_ASecondTime_KeepsBothAndTheArchiveStampOfTheFirst()
    {
        var first = await SignAsync(Options(SignatureLevel.BaselineLTA));
        var second = await JsonSigner.AddAsync(
            first,
            null,
            Authority.Person.Key,
            Options(SignatureLevel.BaselineT) with
            {
                Certificates = Authority.Person.Chain,
            }
        );
        second.Refusal.ShouldBeNull();

        var report = await ValidateAsync(second.Value!, null);

        report.Signatures.Count.ShouldBe(2);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        report.Signatures[1].Level.ShouldBe(SignatureLevel.BaselineT);
    }

    [Theory]
    [InlineData("a.json", true)]
    [InlineData(null, false)]
    public async Task Add_ToADetachedFile_NeedsItsContentAndKeepsItsForm(
        string? uri,
        bool unencoded
    )
    {
        var first = await SignAsync(
            Options(SignatureLevel.BaselineT) with
            {
                Detached = true,
                ContentUri = uri,
                Unencoded = unencoded,
            }
        );

        var without = await AddAsync(null);
        var with = await AddAsync(Content);

        without.Refusal!.Code.ShouldBe("SIGNED_CONTENT_MISSING");
        var report = await ValidateAsync(with.Value!, Content);
        report.Signatures.Count.ShouldBe(2);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);

        ValueTask<SigningResult<byte[]>> AddAsync(byte[]? content) =>
            JsonSigner.AddAsync(
                first,
                content is null ? (ReadOnlyMemory<byte>?)null : content,
                Authority.Organisation.Key,
                Options(SignatureLevel.BaselineT)
            );
    }

    [Fact]
    public async Task Add_WithTheContentThatIsCarried_TakesTheSameAndRefusesAnother()
    {
        var first = await SignAsync(Options(SignatureLevel.BaselineB));

        var same = await AddAsync(Content);
        var another = await AddAsync([.. Content, 0]);

        same.Refusal.ShouldBeNull();
        another.Refusal!.Code.ShouldBe("SIGNED_CONTENT_DIFFERS");

        ValueTask<SigningResult<byte[]>> AddAsync(byte[] content) =>
            JsonSigner.AddAsync(
                first,
                content,
                Authority.Organisation.Key,
                Options(SignatureLevel.BaselineB)
            );
    }

    [Fact]
    public async Task Add_ToSomethingElse_IsRefused()
    {
        var add = await JsonSigner.AddAsync(
            Content,
            null,
            Authority.Organisation.Key,
            Options(SignatureLevel.BaselineB)
        );

        add.Refusal!.Code.ShouldBe("NOTHING_SIGNED");
        JsonSigner.IsSigned(Content).ShouldBeFalse();
    }

    [Fact]
    public async Task Sign_CompactAboveB_IsRefused()
    {
        var signed = await JsonSigner.SignAsync(
            Content,
            Authority.Organisation.Key,
            Options(SignatureLevel.BaselineT) with
            {
                Serialization = JsonSerialization.Compact,
            }
        );

        signed.Refusal!.Code.ShouldBe("JSON_SIGNATURE_NOT_POSSIBLE");
    }

    [Fact]
    public async Task Complete_WithTheValueOfAnotherKey_IsRefused()
    {
        var options = Options(SignatureLevel.BaselineB);
        var prepared = JsonSigner.Prepare(Content, SignatureAlgorithm.RsaSha256, options).Value!;

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

    [Theory]
    [InlineData(SignatureLevel.BaselineT)]
    [InlineData(SignatureLevel.BaselineLT)]
    [InlineData(SignatureLevel.BaselineLTA)]
    public async Task Extend_FromB_ReachesTheLevelAndPassesOffline(SignatureLevel level)
    {
        var signed = await SignAsync(Options(SignatureLevel.BaselineB));

        var extended = await ExtendAsync(signed, level);

        extended.Refusal.ShouldBeNull();
        var report = await ValidateAsync(
            extended.Value!.ToArray(),
            null,
            online: level == SignatureLevel.BaselineT
        );
        report.Signatures[0].Level.ShouldBe(level);
        report
            .Signatures[0]
            .Indication.ShouldBe(Indication.TotalPassed, report.Signatures[0].Sentence.En);
    }

    [Fact]
    public async Task Extend_OfAnArchivedFile_AddsAStampThatProvesTheOlder()
    {
        var signed = await SignAsync(Options(SignatureLevel.BaselineLTA));

        var renewed = await ExtendAsync(signed, SignatureLevel.BaselineLTA);

        renewed.Refusal.ShouldBeNull();
        var report = await ValidateAsync(renewed.Value!.ToArray(), null, online: false);
        report.DocumentTimestamps.Count.ShouldBe(2);
        report.DocumentTimestamps.ShouldAllBe(one => one.Passed);
        report.Signatures[0].Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task Extend_OfADetachedFile_NeedsTheContent()
    {
        var signed = await SignAsync(
            Options(SignatureLevel.BaselineB) with
            {
                Detached = true,
                ContentUri = "a.json",
            }
        );

        var without = await ExtendAsync(signed, SignatureLevel.BaselineLTA);
        var with = await ExtendAsync(signed, SignatureLevel.BaselineLTA, Content);

        without.Refusal!.Code.ShouldBe("SIGNED_CONTENT_MISSING");
        var report = await ValidateAsync(with.Value!.ToArray(), Content, online: false);
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
    }

    [Fact]
    public async Task Extend_OfASpoiledFile_IsRefused()
    {
        var signed = JsonNode.Parse(await SignAsync(Options(SignatureLevel.BaselineB)))!.AsObject();
        signed["payload"] = "e30";

        var extended = await ExtendAsync(
            Encoding.UTF8.GetBytes(signed.ToJsonString()),
            SignatureLevel.BaselineT
        );

        extended.Refusal!.Code.ShouldBe("SIGNATURE_BROKEN");
    }

    private JsonSigningOptions Options(SignatureLevel level) =>
        new()
        {
            Certificates = Authority.Organisation.Chain,
            At = Authority.Clock.AddMinutes(-1),
            Level = level,
            Timestamps = Authority,
            Evidence = Authority,
        };

    private async Task<byte[]> SignAsync(JsonSigningOptions options)
    {
        var signed = await JsonSigner.SignAsync(Content, Authority.Organisation.Key, options);
        signed.Refusal.ShouldBeNull();
        return signed.Value!;
    }

    private ValueTask<SigningResult<ExtendedFile>> ExtendAsync(
        byte[] signed,
        SignatureLevel level,
        byte[]? content = null
    ) =>
        Extension.ExtendAsync(
            PdfSource.FromMemory(signed),
            new ExtensionOptions
            {
                Level = level,
                Timestamps = Authority,
                Context = Context(content, online: true),
            }
        );

    private ValueTask<ValidationReport> ValidateAsync(
        byte[] signed,
        byte[]? content,
        bool online = true
    ) => SignatureValidator.ValidateAsync(signed, Context(content, online));

    private ValidationContext Context(byte[]? content, bool online) =>
        new()
        {
            At = Authority.Clock.AddHours(1),
            TrustAnchors = [Authority.Root],
            Source = online ? Authority : null,
            DetachedContent = content is null ? (ReadOnlyMemory<byte>?)null : content,
        };

    private static JsonObject HeaderOf(byte[] signed) =>
        JsonNode
            .Parse(
                System.Buffers.Text.Base64Url.DecodeFromChars(
                    JsonNode.Parse(signed)!["protected"]!.GetValue<string>()
                )
            )!
            .AsObject();
}
