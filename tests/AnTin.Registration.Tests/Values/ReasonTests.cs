using AnTin.Registration.Values;

namespace AnTin.Registration.Tests.Values;

public sealed class ReasonTests
{
    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \u2060\u3164\r\n")]
    [InlineData("\u2800\uFE0F\u00AD")]
    [InlineData(null)]
    public void Reason_ThatNobodySees_IsNotGiven(string? typed)
    {
        Reason.TryRead(typed, out _, out var fault, "Reason[1]").ShouldBeFalse();

        fault!.Code.ShouldBe("REG-REASON-REQUIRED");
        fault.Field.ShouldBe("Reason[1]");
    }

    [Fact]
    public void Reason_OfAThousandCharacters_IsTakenAndOneMoreIsRefusedWithTheLimit()
    {
        Reason.TryRead(new string('ế', 1000) + "\u200B\n", out var words, out _).ShouldBeTrue();
        words.ShouldBe(new string('ế', 1000));

        Reason.TryRead(new string('ế', 1001), out _, out var fault).ShouldBeFalse();
        fault!.Message.Vietnamese.ShouldContain("1.000 ký tự");
        fault.Field.ShouldBe("Reason");
    }

    [Fact]
    public void Reason_WithInvisibleInside_KeepsItsMiddle() =>
        Reason
            .Words("\u200B Sai\u00A0chức vụ\nxem lại \u200B")
            .ShouldBe("Sai\u00A0chức vụ\nxem lại");
}
