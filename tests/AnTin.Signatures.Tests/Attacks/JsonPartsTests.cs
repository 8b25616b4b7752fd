using System.Text.Json.Nodes;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Parts of JSON signatures put in place of others: payloads, stamps, evidence, whole signatures.</summary>
public sealed class JsonPartsTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Payload_Exchanged_Fails()
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        signed["payload"] = JsonSignatures.Url("{}");

        var signature = await Authority.OnlyAsync(signed);

        signature.SubIndication.ShouldBe(SubIndication.SigCryptoFailure);
        signature.Indication.ShouldBe(Indication.TotalFailed);
    }

    [Fact]
    public async Task Timestamp_OfAnotherSignature_IsFound()
    {
        var one = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        var other = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        one["header"] = other["header"]!.DeepClone();

        var signature = await Authority.OnlyAsync(one);

        signature.Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.TotalFailed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Archived_WithAnElementTakenAway_IsFound(int index)
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineLTA);
        signed.EtsiU().Count.ShouldBeGreaterThan(3);
        signed.EtsiU().RemoveAt(index);

        var signature = await Authority.OnlyAsync(signed);

        signature.Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue(signature.Sentence.En);
        signature.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Archived_WithElementsInAnotherOrder_IsFound()
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineLTA);
        var first = signed.EtsiU()[0]!;
        signed.EtsiU().RemoveAt(0);
        signed.EtsiU().Insert(1, first);

        (await Authority.OnlyAsync(signed)).Has(FindingCatalogue.ForeignTimestamp).ShouldBeTrue();
    }

    /// <summary>What comes after a stamp is neither covered by it nor against it.</summary>
    [Fact]
    public async Task Archived_WithAnElementAfterIt_StillHolds()
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineLTA);
        signed.EtsiU().Add(signed.EtsiU()[1]!.DeepClone());

        var signature = await Authority.OnlyAsync(signed);

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Level.ShouldBe(SignatureLevel.BaselineLTA);
    }

    [Theory]
    [InlineData("\"AA\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("""["e30"]""")]
    [InlineData("""[{"sigTst":1},"eyJ4IjoxfQ"]""")]
    [InlineData("""[{"sigTst":1,"xVals":[]}]""")]
    public async Task EtsiU_InAnotherShape_IsAFormatFailure(string etsiU)
    {
        var signed = await Authority.SignJsonAsync();
        signed["header"] = new JsonObject { ["etsiU"] = JsonNode.Parse(etsiU) };

        var signature = await Authority.OnlyAsync(signed);

        signature.Has(FindingCatalogue.AttributesWrong).ShouldBeTrue();
        signature.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task EtsiU_InClearJson_IsRead()
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineLT);
        signed["header"] = new JsonObject
        {
            ["etsiU"] = new JsonArray([
                .. signed
                    .EtsiU()
                    .Select(one =>
                        JsonNode.Parse(
                            System.Buffers.Text.Base64Url.DecodeFromChars(one!.GetValue<string>())
                        )
                    ),
            ]),
        };

        var signature = await Authority.OnlyAsync(signed);

        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
        signature.Level.ShouldBe(SignatureLevel.BaselineLT);
    }

    [Fact]
    public async Task Several_OneOfThemBroken_FailTogetherAndAreToldApart()
    {
        var first = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        var second = await Authority.AddJsonAsync(first, Authority.Organisation);
        var values = second["signatures"]!.AsArray();
        values[0]!["signature"] = values[1]!["signature"]!.GetValue<string>();

        var report = await Authority.ReportAsync(second);

        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
        report.Signatures[0].Clean.ShouldBeFalse();
        report.Signatures[1].Clean.ShouldBeTrue();
    }

    /// <summary>RFC 7515 §7.2.1 passes such members over; the reader is told all the same.</summary>
    [Theory]
    [InlineData("note", "file")]
    [InlineData("ghi chú", "file")]
    [InlineData("note", "signature")]
    [InlineData("note", "beside the signatures")]
    [InlineData("note", "etsiU")]
    public async Task File_WithAMemberNobodySigned_IsCleanAndRemarked(string name, string where)
    {
        var signature = (
            await Authority.ReportAsync(await WithMemberAsync(name, where))
        ).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        var finding = signature.Findings.Single(one =>
            one.Code == FindingCatalogue.MemberNotSigned
        );
        finding.Sentence.En.ShouldContain($"“{name}”");
        finding.Sentence.Vi.ShouldContain($"“{name}”");
        NextSteps.OfCode(finding.Code)!.En.ShouldStartWith("Trust the signed part only");
    }

    /// <summary>A second payload, or what some program takes for a parameter of the signature.</summary>
    [Theory]
    [InlineData("payload2", "file")]
    [InlineData("pay_load", "file")]
    [InlineData("payload\u200b", "file")]
    [InlineData("ｐayload", "file")]
    [InlineData("originalPayload", "file")]
    [InlineData("alg", "file")]
    [InlineData("kid", "signature")]
    [InlineData("payload", "signature")]
    [InlineData("signatures", "signature")]
    [InlineData("header", "beside the signatures")]
    [InlineData("alg", "beside the signatures")]
    [InlineData("payload", "etsiU")]
    public async Task File_WithAMemberThatMisleads_IsNeverClean(string name, string where)
    {
        var report = await Authority.ReportAsync(await WithMemberAsync(name, where));

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeFalse();
        signature.Indication.ShouldBe(Indication.TotalFailed);
        signature.SubIndication.ShouldBe(SubIndication.FormatFailure);
        signature.Has(FindingCatalogue.MemberMisleads).ShouldBeTrue(signature.Sentence.En);
        NextSteps.Of(report).En.ShouldStartWith("Do not use this copy");
    }

    private async Task<JsonObject> WithMemberAsync(string name, string where)
    {
        var flattened = await Authority.SignJsonAsync();
        if (where == "file")
        {
            flattened[name] = "Điều 1";
            return flattened;
        }

        var one = new JsonObject
        {
            ["protected"] = flattened["protected"]!.DeepClone(),
            ["signature"] = flattened["signature"]!.DeepClone(),
        };
        var general = new JsonObject
        {
            ["payload"] = flattened["payload"]!.DeepClone(),
            ["signatures"] = new JsonArray(one),
        };
        if (where == "etsiU")
        {
            one["header"] = new JsonObject
            {
                ["etsiU"] = new JsonArray(new JsonObject { [name] = "Điều 1" }),
            };
        }
        else
        {
            (where == "signature" ? one : general)[name] = "Điều 1";
        }

        return general;
    }

    /// <summary>Many readers take names without regard to case, and the last of two.</summary>
    [Theory]
    [InlineData("Payload")]
    [InlineData("PROTECTED")]
    [InlineData("Signatures")]
    public async Task File_WithAMemberThatDiffersInCaseOnly_IsUnreadable(string name)
    {
        var signed = await Authority.SignJsonAsync();
        signed[name] = JsonSignatures.Url("{}");

        (await Authority.ReportAsync(signed)).Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    /// <summary>RFC 7515 §7.2.2: two programs would read two files.</summary>
    [Fact]
    public async Task File_FlattenedAndGeneralAtOnce_IsUnreadable()
    {
        var signed = await Authority.SignJsonAsync();
        signed["signatures"] = new JsonArray(signed.DeepClone());

        (await Authority.ReportAsync(signed)).Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    /// <summary>With sigD the payload is empty; one that stands there all the same would be read by somebody.</summary>
    [Fact]
    public async Task Payload_BesideSigD_Fails()
    {
        var signed = await Authority.SignJsonAsync(change: options =>
            options with
            {
                Detached = true,
                ContentUri = "a.json",
            }
        );
        signed["payload"] = JsonSignatures.Url("{}");

        var signature = await Authority.OnlyAsync(signed, JsonSignatures.Content);

        signature.Has(FindingCatalogue.AttributesWrong).ShouldBeTrue();
    }

    /// <summary>Two signatures that read one payload in two ways (RFC 7797 §3).</summary>
    [Fact]
    public async Task Several_WithDifferentB64_Fail()
    {
        var encoded = await Authority.SignJsonAsync();
        var header = encoded.Header();
        header["b64"] = false;
        header["crit"] = new JsonArray("b64");
        var plain = await encoded.ResignAsync(header.ToJsonString(), Authority.Person.Key);
        var both = new JsonObject
        {
            ["payload"] = encoded["payload"]!.DeepClone(),
            ["signatures"] = new JsonArray(Alone(encoded), Alone(plain)),
        };

        var alone = await Authority.OnlyAsync(plain);
        var report = await Authority.ReportAsync(both);

        alone.Clean.ShouldBeTrue(alone.Sentence.En);
        report.Signatures.ShouldAllBe(one => one.Has(FindingCatalogue.AttributesWrong));

        static JsonObject Alone(JsonObject one) =>
            new()
            {
                ["protected"] = one["protected"]!.DeepClone(),
                ["signature"] = one["signature"]!.DeepClone(),
            };
    }
}
