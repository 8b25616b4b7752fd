using AnTin.Portal.Checking;

namespace AnTin.EndToEnd.Tests.Counter;

public sealed class DetachedOriginalTests
{
    [Theory]
    [InlineData("list.xlsx.p7s", "list.xlsx", 1)]
    [InlineData("list.p7s", "LIST.xlsx", 1)]
    [InlineData("list.p7s", "other.xlsx", null)]
    public void Original_OfASignature_IsTheFileOfItsName(string signature, string other, int? place)
    {
        DetachedOriginal.Of([signature, other], 0).ShouldBe(place);
    }

    [Fact]
    public void Original_WhereTwoFit_IsNone()
    {
        DetachedOriginal.Of(["list.p7s", "list.xlsx", "list.pdf"], 0).ShouldBeNull();
    }
}
