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

    /// <summary>In one test: the runner replaces halves of pairs in the data of a theory.</summary>
    [Fact]
    public void RefusesWhatBreaksReaders()
    {
        string[] breaking =
        [
            "a\0b",
            "a\uFDD0b",
            "a\uFDEFb",
            "a\uFFFEb",
            "a\uFFFFb",
            "a\U0001FFFEb",
            "a\U0010FFFFb",
            new(['a', '\uD842', 'b']),
            new(['a', '\uDFB7']),
        ];

        breaking.ShouldAllBe(text => !PlainText.Is(text) && !PlainText.IsOneLine(text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\t")]
    [InlineData("\u0085")]
    [InlineData("\u007F")]
    [InlineData("\u202E")]
    [InlineData("\u200B")]
    [InlineData("\u2028")]
    [InlineData("\uE000")]
    public void WhatNobodySeesIsNoPartOfOneLine(string control)
    {
        Assert.True(PlainText.Is($"a{control}b"));
        Assert.False(PlainText.IsOneLine($"a{control}b"));
    }
}
