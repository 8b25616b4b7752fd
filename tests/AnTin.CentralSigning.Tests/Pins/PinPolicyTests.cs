using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Tests.World;

namespace AnTin.CentralSigning.Tests.Pins;

public sealed class PinPolicyTests
{
    [Theory]
    [InlineData("", "CEN-PIN-MISSING")]
    [InlineData("40719", "CEN-PIN-SHAPE")]
    [InlineData("mật khẩu", "CEN-PIN-SHAPE")]
    [InlineData("123456", "CEN-PIN-COMMON")]
    [InlineData("987654", "CEN-PIN-COMMON")]
    [InlineData("890123", "CEN-PIN-COMMON")]
    [InlineData("111111", "CEN-PIN-COMMON")]
    [InlineData("121212", "CEN-PIN-COMMON")]
    [InlineData("123123", "CEN-PIN-COMMON")]
    [InlineData("123321", "CEN-PIN-COMMON")]
    [InlineData("147258", "CEN-PIN-COMMON")]
    [InlineData("024680", "CEN-PIN-COMMON")]
    [InlineData("12345678901234", "CEN-PIN-COMMON")]
    [InlineData("300475", "CEN-PIN-DATE")]
    [InlineData("750430", "CEN-PIN-DATE")]
    [InlineData("30041975", "CEN-PIN-DATE")]
    [InlineData("19750430", "CEN-PIN-DATE")]
    [InlineData("900000011", "CEN-PIN-KNOWN")]
    [InlineData("loại văn ước lo van uoc", null)]
    [InlineData("Lò Văn Ước 1", "CEN-PIN-KNOWN")]
    [InlineData("lvuoc@hoaban.edu.vn", "CEN-PIN-KNOWN")]
    [InlineData("aaaaaaaaaaaa", "CEN-PIN-COMMON")]
    [InlineData("407193", null)]
    [InlineData("998877665544", null)]
    [InlineData("bốn con mèo xanh", null)]
    public void Check_Pin_IsJudged(string pin, string? code)
    {
        PinPolicy.Check(pin, SigningWorld.Teacher)?.Code.ShouldBe(code);
        (PinPolicy.Check(pin, SigningWorld.Teacher) is null).ShouldBe(code is null);
    }

    [Fact]
    public void Check_AllSixDigitPins_LeavesMostOfThem()
    {
        var good = Enumerable
            .Range(0, 1_000_000)
            .Count(number => PinPolicy.Check($"{number:000000}", SigningWorld.Teacher) is null);

        good.ShouldBeGreaterThan(900_000);
    }
}
