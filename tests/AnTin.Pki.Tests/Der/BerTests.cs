using AnTin.Pki.Der;

namespace AnTin.Pki.Tests.Der;

public sealed class BerTests
{
    [Theory]
    [InlineData("3003020101", "3003020101", 5)]
    [InlineData("30030201010000", "3003020101", 5)]
    [InlineData("30800201010000", "3003020101", 7)]
    [InlineData("3080308002010100000000", "30053003020101", 11)]
    [InlineData("2480040161040162 0000", "04026162", 10)]
    [InlineData("24060401610401 62", "04026162", 8)]
    [InlineData("308103020101", "3003020101", 6)]
    public void TryToDefinite_EitherForm_GivesDer(string hex, string expected, int length)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Ber.TryToDefinite(bytes, out var definite, out var consumed, out var error)
            .ShouldBeTrue(error?.ToString());

        Convert.ToHexString(definite.Span).ShouldBe(expected);
        consumed.ShouldBe(length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("30800201")]
    [InlineData("3080020101")]
    [InlineData("0480")]
    [InlineData("24800201010000")]
    [InlineData("3005020101")]
    public void TryToDefinite_BrokenBer_SaysWhere(string hex) =>
        Ber.TryToDefinite(Convert.FromHexString(hex), out _, out _, out _).ShouldBeFalse();

    [Fact]
    public void TryToDefinite_NestedAThousandDeep_IsRefused()
    {
        var bytes = new byte[4000];
        for (var at = 0; at < 2000; at += 2)
        {
            bytes[at] = 0x30;
            bytes[at + 1] = 0x80;
        }

        Ber.TryToDefinite(bytes, out _, out _, out var error).ShouldBeFalse();

        error!.Message.ShouldContain("deeper");
    }
}
