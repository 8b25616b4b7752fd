using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Jades;

/// <summary>Signatures over the value of another JSON signature (ETSI TS 119 182-1 §5.3.2).</summary>
public sealed class JsonCountersignatureTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(JsonSerialization.Flattened, SignatureLevel.BaselineB, true)]
    [InlineData(JsonSerialization.Flattened, SignatureLevel.BaselineT, true)]
    [InlineData(JsonSerialization.Compact, SignatureLevel.BaselineB, true)]
    [InlineData(JsonSerialization.Flattened, SignatureLevel.BaselineT, false)]
    public async Task Countersignature_OverTheValue_IsASignatureOfItsOwn(
        JsonSerialization serialization,
        SignatureLevel level,
        bool encoded
    )
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        var counter = await CounterAsync(ValueOf(signed), serialization, level);
        Carry(signed, counter, encoded);

        var report = await Authority.ReportAsync(signed);

        report.Signatures.Select(one => one.Field).ShouldBe(["#1", "#1 counter-signature 1"]);
        report.Signatures.ShouldAllBe(one => one.Clean && one.Integrity == Integrity.Intact);
        report.Signatures[1].IsCountersignature.ShouldBeTrue();
        report.Signatures[1].Level.ShouldBe(level);
        report.Signatures[1].Signer!.Name.ShouldBe("Trường Tiểu học Hoa Ban");
        report.Conclusion.ShouldBe(
            level == SignatureLevel.BaselineT ? Conclusion.TotalPassed : Conclusion.Indeterminate
        );
    }

    [Fact]
    public async Task Countersignature_OnACountersignature_IsFound()
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        var counter = JsonNode
            .Parse(await CounterAsync(ValueOf(signed), JsonSerialization.Flattened))!
            .AsObject();
        Carry(counter, await CounterAsync(ValueOf(counter), JsonSerialization.Flattened), true);
        Carry(signed, counter.ToJsonString(), encoded: true);

        var report = await Authority.ReportAsync(signed);

        report
            .Signatures.Select(one => one.Field)
            .ShouldBe([
                "#1",
                "#1 counter-signature 1",
                "#1 counter-signature 1 counter-signature 1",
            ]);
        report.Signatures.ShouldAllBe(one => one.Clean);
    }

    [Fact]
    public async Task Countersignature_OverAnotherValue_IsBroken()
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        var other = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        Carry(signed, await CounterAsync(ValueOf(other), JsonSerialization.Flattened), true);

        var report = await Authority.ReportAsync(signed);

        report.Signatures[0].Clean.ShouldBeTrue();
        report.Signatures[1].Integrity.ShouldBe(Integrity.Broken);
        report.Signatures[1].Clean.ShouldBeFalse();
        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
    }

    /// <summary>A signature over something else, brought along whole, verifies and says nothing about this one.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signature_WithContentOfItsOwn_IsNoCountersignature(bool overTheValue)
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        var other = await CounterAsync(
            overTheValue ? ValueOf(signed) : JsonSignatures.Content,
            JsonSerialization.Flattened,
            detached: false
        );
        Carry(signed, other, encoded: true);

        var report = await Authority.ReportAsync(signed);

        report.Signatures[1].Has(FindingCatalogue.AttributesWrong).ShouldBeTrue();
        report.Signatures[1].Clean.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"a.b\"")]
    [InlineData("{}")]
    [InlineData("12")]
    [InlineData("[\"a\"]")]
    public async Task Countersignature_ThatCannotBeRead_IsNamed(string value)
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineT);
        signed.EtsiU().Add(JsonSignatures.Url($$"""{"cSig":{{value}}}"""));

        var report = await Authority.ReportAsync(signed);

        report.Signatures[0].Clean.ShouldBeTrue();
        report.Signatures[1].Has(FindingCatalogue.ValueUnreadable).ShouldBeTrue();
        report.Signatures[1].IsCountersignature.ShouldBeTrue();
    }

    /// <summary>An archive time stamp proves what stands before it, counter-signatures too.</summary>
    [Fact]
    public async Task ArchiveStamp_AfterACountersignature_ProvesItsTime()
    {
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineLT);
        Carry(signed, await CounterAsync(ValueOf(signed), JsonSerialization.Flattened), true);
        var kept = await Extension.ExtendAsync(
            PdfSource.FromMemory(Encoding.UTF8.GetBytes(signed.ToJsonString())),
            new ExtensionOptions
            {
                Level = SignatureLevel.BaselineLTA,
                Timestamps = Authority,
                Context = Authority.Context() with { At = Authority.Clock },
            }
        );
        kept.Refusal.ShouldBeNull();

        var report = await Authority.CheckAsync(kept.Value!.ToArray());

        report.Signatures.Count.ShouldBe(2);
        report.Signatures[1].StampedAt.ShouldBe(report.Signatures[0].StampedAt);
        report.Signatures[1].StampedAt.ShouldNotBeNull();
    }

    private async Task<string> CounterAsync(
        byte[] content,
        JsonSerialization serialization,
        SignatureLevel level = SignatureLevel.BaselineB,
        bool detached = true
    )
    {
        var counter = await JsonSigner.SignAsync(
            content,
            Authority.Organisation.Key,
            new JsonSigningOptions
            {
                Certificates = Authority.Organisation.Chain,
                At = Authority.Clock.AddMinutes(-1),
                Level = level,
                Timestamps = Authority,
                Detached = detached,
                Serialization = serialization,
            }
        );
        counter.Refusal.ShouldBeNull();
        return Encoding.UTF8.GetString(counter.Value!);
    }

    private static byte[] ValueOf(JsonObject signed) =>
        Base64Url.DecodeFromChars(signed["signature"]!.GetValue<string>());

    private static void Carry(JsonObject signed, string counter, bool encoded)
    {
        JsonNode value = counter.StartsWith('{')
            ? JsonNode.Parse(counter)!
            : JsonValue.Create(counter)!;
        var component = new JsonObject { ["cSig"] = value };
        if (signed["header"] is null)
        {
            signed["header"] = new JsonObject { ["etsiU"] = new JsonArray() };
        }

        var list = signed.EtsiU();
        if (!encoded)
        {
            for (var i = 0; i < list.Count; i++)
            {
                list[i] = JsonNode.Parse(Base64Url.DecodeFromChars(list[i]!.GetValue<string>()));
            }

            list.Add(component);
            return;
        }

        list.Add(JsonSignatures.Url(component.ToJsonString()));
    }
}
