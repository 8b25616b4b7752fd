using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>JSON that asks for harm: each is answered, soon.</summary>
public sealed class HostileJsonTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task Json_NestedBeyondReason_IsUnreadable(string open)
    {
        var text = "{\"signature\":" + string.Concat(Enumerable.Repeat(open, 1_000_000));

        var report = await ValidateAsync(Encoding.ASCII.GetBytes(text)).WaitAsync(Soon);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    [Fact]
    public async Task Json_OfMillionsOfParts_IsUnreadable()
    {
        var text =
            "{\"signatures\":["
            + string.Join(',', Enumerable.Repeat("{}", 3_000_000))
            + "],\"payload\":\"\"}";

        var report = await ValidateAsync(Encoding.ASCII.GetBytes(text)).WaitAsync(Soon);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Sentence.En.ShouldContain("too many");
    }

    [Fact]
    public async Task Compact_OfDots_IsUnreadable()
    {
        var text = "eyJhbGciOiJFUzI1NiJ9" + new string('.', 10_000_000);

        var report = await ValidateAsync(Encoding.ASCII.GetBytes(text)).WaitAsync(Soon);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"Điều lệ","items":[1,2]}""")]
    public async Task Json_WithoutSignature_SaysSo(string text)
    {
        var report = await ValidateAsync(Encoding.UTF8.GetBytes(text));

        report.Conclusion.ShouldBe(Conclusion.NoSignature);
    }

    [Theory]
    [InlineData("eyes on the road.")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9")]
    [InlineData("eyJ0.")]
    public async Task Text_ThatOnlyBeginsLikeOne_IsUnknown(string text)
    {
        var report = await ValidateAsync(Encoding.UTF8.GetBytes(text));

        report.Format.ShouldBe(DocumentFormat.Unknown);
    }

    [Fact]
    public async Task Json_CutShort_IsUnreadable()
    {
        var original = await fixture.Authority.SignJsonFileAsync(SignatureLevel.BaselineB);

        var report = await ValidateAsync(original[..^20]);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    private static async Task<AnTin.Signatures.Reports.ValidationReport> ValidateAsync(
        byte[] file
    ) =>
        await SignatureValidator.ValidateAsync(
            file,
            new ValidationContext { At = TestAuthority.SigningTime }
        );
}
