using System.Text.Json;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

public sealed class ReportJsonTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    [Fact]
    public async Task Json_OfAReport_HasExactlyThePromisedMembers()
    {
        var signed = await fixture.Authority.SignAsync(TestDocuments.Plain());
        var report = await fixture.Authority.CheckAsync(signed);

        using var json = JsonDocument.Parse(ReportJson.Write(report, "thu.pdf"));

        json.RootElement.EnumerateObject()
            .Select(member => member.Name)
            .ShouldBe(["file", "format", "conclusion", "signatures", "nextStep", "timeline"]);
        json.RootElement.GetProperty("conclusion").GetString().ShouldBe("TOTAL-PASSED");
        var signature = json.RootElement.GetProperty("signatures")[0];
        signature
            .EnumerateObject()
            .Select(member => member.Name)
            .ShouldBe([
                "field",
                "signer",
                "kind",
                "role",
                "level",
                "claimedAt",
                "stampedAt",
                "indication",
                "subIndication",
                "integrity",
                "coverage",
                "changes",
                "clean",
                "sentences",
                "findings",
                "nextStep",
                "coveredLength",
            ]);
        signature.GetProperty("level").GetString().ShouldBe("B-T");
        signature.GetProperty("kind").GetString().ShouldBe("person");
        signature.GetProperty("coverage").GetString().ShouldBe("whole-file");
        signature.GetProperty("integrity").GetString().ShouldBe("intact");
        signature.GetProperty("claimedAt").GetString().ShouldBe("2026-11-22T01:00:00Z");
        signature.GetProperty("stampedAt").GetString().ShouldBe("2026-11-22T01:01:00Z");
        signature
            .GetProperty("sentences")
            .GetProperty("vi")
            .GetString()!
            .ShouldContain("Trần Văn An");
        json.RootElement.GetProperty("timeline")
            .EnumerateArray()
            .Select(revision => revision.GetProperty("kinds")[0].GetString())
            .ShouldBe(["original", "signature"]);
        signature.GetProperty("coveredLength").GetInt64().ShouldBe(signed.Length);
    }

    [Fact]
    public async Task Json_OfAnUntrustedSignature_NamesEachFindingWithItsWeightAndTheNextStep()
    {
        var signed = await fixture.Authority.SignAsync(TestDocuments.Plain());
        var report = await SignatureValidator.ValidateAsync(
            signed,
            new ValidationContext { At = fixture.Authority.Clock }
        );

        using var json = JsonDocument.Parse(ReportJson.Write(report, "thu.pdf"));

        var signature = json.RootElement.GetProperty("signatures")[0];
        signature
            .GetProperty("findings")
            .EnumerateArray()
            .Select(one =>
                (one.GetProperty("code").GetString(), one.GetProperty("severity").GetString())
            )
            .ShouldBe([
                (FindingCatalogue.TrustNotConfigured, "warning"),
                (FindingCatalogue.TimeNotProven, "information"),
            ]);
        foreach (var (owner, step) in new[] { (json.RootElement, "file"), (signature, "one") })
        {
            owner
                .GetProperty("nextStep")
                .GetProperty("en")
                .GetString()!
                .ShouldContain("trust list", customMessage: step);
        }
    }
}
