using AnTin.Platform.Text;

namespace AnTin.Platform.Tests.Text;

public sealed class UrlBase64Tests
{
    /// <summary>RFC 4648 §10, and the two letters that are other than in §4.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("Zg", "66")]
    [InlineData("Zm8", "666F")]
    [InlineData("Zm9v", "666F6F")]
    [InlineData("-_8", "FBFF")]
    public void Read_WhatWasWritten_IsTheSame(string text, string octets)
    {
        UrlBase64.Read(text, 3).ShouldBe(Convert.FromHexString(octets));
        UrlBase64.Write(Convert.FromHexString(octets)).ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Zg==")]
    [InlineData("Zh")]
    [InlineData("Z")]
    [InlineData("Zm9v ")]
    [InlineData("Zm\n9v")]
    [InlineData("+/8")]
    [InlineData("Zm9vZg")]
    public void Read_AnyOtherSpellingOrTooMuch_IsNothing(string? text) =>
        UrlBase64.Read(text, 3).ShouldBeNull();
}
