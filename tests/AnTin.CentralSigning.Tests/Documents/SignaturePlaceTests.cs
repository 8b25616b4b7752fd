using AnTin.CentralSigning.Documents;

namespace AnTin.CentralSigning.Tests.Documents;

public sealed class SignaturePlaceTests
{
    private static readonly PageOutline A4 = new(595, 842);

    [Theory]
    [InlineData(NamedPlace.TopLeft, 42, 736)]
    [InlineData(NamedPlace.Middle, 202, 389)]
    [InlineData(NamedPlace.BottomRight, 363, 42)]
    public void At_NamedPlace_HasTheseFigures(NamedPlace named, int left, int bottom)
    {
        SignaturePlace.At(named, 3, A4).ShouldBe(new SignaturePlace(3, left, bottom, 190, 64));
    }

    [Fact]
    public void Within_BoxBeyondThePage_IsBroughtBack()
    {
        new SignaturePlace(1, 9000, -50, 4000, 1)
            .Within(A4)
            .ShouldBe(new SignaturePlace(1, 0, 0, 595, 40));
    }

    [Fact]
    public void At_TinyPage_StillLiesOnIt()
    {
        var tiny = new PageOutline(100, 30);
        foreach (var named in Enum.GetValues<NamedPlace>())
        {
            var place = SignaturePlace.At(named, 1, tiny);
            place.Within(tiny).ShouldBe(place);
        }
    }
}
