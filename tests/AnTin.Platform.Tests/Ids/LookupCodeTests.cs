using AnTin.Platform.Ids;

namespace AnTin.Platform.Tests.Ids;

public sealed class LookupCodeTests
{
    [Fact]
    public void New_ManyCodes_AreReadableDifferentAndWithoutLookalikes()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => LookupCode.New()).ToList();

        codes.Distinct().Count().ShouldBe(codes.Count);
        codes.ShouldAllBe(code => code.Value.Length == 9 && code.Value[4] == '-');
        codes.SelectMany(code => code.Value).Distinct().Intersect("0O1ILU").ShouldBeEmpty();
        codes
            .All(code => LookupCode.TryParse(code.Value, out var read) && read == code)
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("hb7k2q9d")]
    [InlineData(" HB7K 2Q9D ")]
    [InlineData("hb7k-2q9d")]
    public void TryParse_AsPeopleType_IsTheCode(string typed)
    {
        LookupCode.TryParse(typed, out var code).ShouldBeTrue();
        code.ToString().ShouldBe("HB7K-2Q9D");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HB7K-2Q9")]
    [InlineData("HB7K-2Q9DD")]
    [InlineData("HB7K-2Q9O")]
    [InlineData("ẤB7K-2Q9D")]
    public void TryParse_NotACode_IsRefused(string? typed)
    {
        LookupCode.TryParse(typed, out _).ShouldBeFalse();
    }
}
