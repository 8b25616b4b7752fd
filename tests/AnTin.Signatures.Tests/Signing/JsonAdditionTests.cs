using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Signing;

public sealed class JsonAdditionTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Sign_ASecondTime_KeepsBothAndTheArchiveStampOfTheFirst()
    {
        var first = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineLTA,
            Authority.Organisation
        );
        var second = await JsonSigner.AddAsync(
            first,
            null,
            Authority.Person.Key,
            Authority.JsonOptions(SignatureLevel.BaselineT)
        );
        second.Refusal.ShouldBeNull();

        var report = await Authority.CheckAsync(second.Value!);

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
        var first = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineT,
            Authority.Organisation,
            options => options with { Detached = true, ContentUri = uri, Unencoded = unencoded }
        );

        var without = await AddAsync(null);
        var with = await AddAsync(JsonSignatures.Content);

        without.Refusal!.Code.ShouldBe("SIGNED_CONTENT_MISSING");
        var report = await Authority.CheckAsync(with.Value!, content: JsonSignatures.Content);
        report.Signatures.Count.ShouldBe(2);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);

        ValueTask<SigningResult<byte[]>> AddAsync(byte[]? content) =>
            JsonSigner.AddAsync(
                first,
                content is null ? (ReadOnlyMemory<byte>?)null : content,
                Authority.Organisation.Key,
                Authority.JsonOptions(SignatureLevel.BaselineT, Authority.Organisation)
            );
    }

    [Fact]
    public async Task Add_WithTheContentThatIsCarried_TakesTheSameAndRefusesAnother()
    {
        var first = await Authority.SignJsonFileAsync(
            SignatureLevel.BaselineB,
            Authority.Organisation
        );

        var same = await AddAsync(JsonSignatures.Content);
        var another = await AddAsync([.. JsonSignatures.Content, 0]);

        same.Refusal.ShouldBeNull();
        another.Refusal!.Code.ShouldBe("SIGNED_CONTENT_DIFFERS");

        ValueTask<SigningResult<byte[]>> AddAsync(byte[] content) =>
            JsonSigner.AddAsync(
                first,
                content,
                Authority.Organisation.Key,
                Authority.JsonOptions(SignatureLevel.BaselineB, Authority.Organisation)
            );
    }

    [Fact]
    public async Task Add_ToSomethingElse_IsRefused()
    {
        var add = await JsonSigner.AddAsync(
            JsonSignatures.Content,
            null,
            Authority.Organisation.Key,
            Authority.JsonOptions(SignatureLevel.BaselineB, Authority.Organisation)
        );

        add.Refusal!.Code.ShouldBe("NOTHING_SIGNED");
        JsonSigner.IsSigned(JsonSignatures.Content).ShouldBeFalse();
    }
}
