using AnTin.Platform.Text;

namespace AnTin.Platform.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Lò Thị Mai")]
    [InlineData("một dòng\tvà\r\nmột dòng nữa")]
    [InlineData("chữ 𠮷 ngoài mặt phẳng cơ bản")]
    public void TakesWhatPeopleType(string? text) => Assert.True(PlainText.Is(text));

    [Theory]
    [MemberData(nameof(Breaking))]
    public void RefusesWhatBreaksReaders(string text)
    {
        Assert.False(PlainText.Is(text));
        Assert.False(PlainText.IsOneLine(text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\t")]
    [InlineData("\u0085")]
    [InlineData("\u007F")]
    public void ControlsAreNoPartOfOneLine(string control)
    {
        Assert.True(PlainText.Is($"a{control}b"));
        Assert.False(PlainText.IsOneLine($"a{control}b"));
    }

    /// <summary>Made here: halves of pairs do not survive in the names that runners give to cases of literals.</summary>
    public static TheoryData<string> Breaking() =>
        [
            "a\0b",
            "a\uFDD0b",
            "a\uFDEFb",
            "a\uFFFEb",
            "a\uFFFFb",
            "a\U0001FFFEb",
            "a\U0010FFFFb",
            new string(['a', '\uD842', 'b']),
            new string(['a', '\uDFB7']),
        ];
}
