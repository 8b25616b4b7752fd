using System.Text;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Signing;

public sealed class JsonExtensionTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(SignatureLevel.BaselineT)]
    [InlineData(SignatureLevel.BaselineLT)]
    [InlineData(SignatureLevel.BaselineLTA)]
    public async Task Extend_FromB_ReachesTheLevelAndPassesOffline(SignatureLevel level)
    {
        var signed = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineB,
            Authority.Organisation
        );

        var extended = await ExtendAsync(signed, level);

        extended.Refusal.ShouldBeNull();
        var report = await Authority.CheckAsync(
            extended.Value!.ToArray(),
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
        var signed = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineLTA,
            Authority.Organisation
        );

        var renewed = await ExtendAsync(signed, SignatureLevel.BaselineLTA);

        renewed.Refusal.ShouldBeNull();
        var report = await Authority.CheckAsync(renewed.Value!.ToArray(), online: false);
        report.DocumentTimestamps.Count.ShouldBe(2);
        report.DocumentTimestamps.ShouldAllBe(one => one.Passed);
        report.Signatures[0].Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task Extend_OfADetachedFile_NeedsTheContent()
    {
        var signed = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineB,
            Authority.Organisation,
            options => options with { Detached = true, ContentUri = "a.json" }
        );

        var without = await ExtendAsync(signed, SignatureLevel.BaselineLTA);
        var with = await ExtendAsync(signed, SignatureLevel.BaselineLTA, JsonSignatures.Content);

        without.Refusal!.Code.ShouldBe("SIGNED_CONTENT_MISSING");
        var report = await Authority.CheckAsync(
            with.Value!.ToArray(),
            content: JsonSignatures.Content,
            online: false
        );
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
    }

    [Fact]
    public async Task Extend_OfASpoiledFile_IsRefused()
    {
        var signed = await Authority.SignJsonAsync(
            SignatureLevel.BaselineB,
            Authority.Organisation
        );
        signed["payload"] = "e30";

        var extended = await ExtendAsync(
            Encoding.UTF8.GetBytes(signed.ToJsonString()),
            SignatureLevel.BaselineT
        );

        extended.Refusal!.Code.ShouldBe("SIGNATURE_BROKEN");
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
                Context = Authority.Context(content),
            }
        );
}
