using AnTin.Pki.Der;

namespace AnTin.Pki.Tests.Der;

public sealed class DerReaderTests
{
    [Theory]
    [InlineData("3080020101 0000", "indefinite")]
    [InlineData("308101 00", "shortest form")]
    [InlineData("30820001 00", "shortest form")]
    [InlineData("3005020101", "claims 5 octets")]
    [InlineData("3085010000000000", "length of 5 octets")]
    [InlineData("30847FFFFFFF00", "claims 2147483647")]
    [InlineData("3084FFFFFFFF00", "2 GiB")]
    [InlineData("30", "ends before")]
    [InlineData("1F0100", "tag 0x1F")]
    [InlineData("3000 00", "too many")]
    public void TryParse_LengthsThatDerForbids_SayWhatIsWrong(string hex, string message)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        DerReader
            .TryParse(
                bytes,
                "test",
                100,
                static (ref r) =>
                {
                    r.Sequence("test");
                    return "read";
                },
                out _,
                out var error
            )
            .ShouldBeFalse();

        error!.Message.ShouldContain(message);
    }

    [Fact]
    public void TryParse_MoreThanTheLimit_IsRefusedUnread()
    {
        DerReader
            .TryParse<string>(
                new byte[101],
                "test",
                100,
                static (ref r) => throw r.Broken("x", "read"),
                out _,
                out var error
            )
            .ShouldBeFalse();

        error.ShouldBe(new ReadError(100, "test", "more than 100 octets."));
    }

    [Theory]
    [InlineData("170D3236313130323031303030305A", "2026-11-02T01:00:00Z")]
    [InlineData("180F32303236313130323031303030305A", "2026-11-02T01:00:00Z")]
    [InlineData("181332303236313130323031303030302E3132355A", "2026-11-02T01:00:00.125Z")]
    public void Time_InEitherType_IsReadAsUtc(string hex, string expected)
    {
        var reader = new DerReader(Convert.FromHexString(hex), "time");

        reader
            .Time("time")
            .ShouldBe(
                DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)
            );
    }

    [Theory]
    [InlineData("170B323631313032303130305A")]
    [InlineData("170D3236313330323031303030305A")]
    [InlineData("18133230323631313032303130303030 2B30373030")]
    [InlineData("0C0D3236313130323031303030305A")]
    public void Time_WithoutSecondsOrZone_IsRefused(string hex)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Should.Throw<DerException>(() =>
        {
            var reader = new DerReader(bytes, "time");
            reader.Time("time");
        });
    }
}
