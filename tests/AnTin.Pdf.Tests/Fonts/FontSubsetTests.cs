using AnTin.Pdf.Fonts;

namespace AnTin.Pdf.Tests.Fonts;

public class FontSubsetTests
{
    private const string Vietnamese =
        "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ";

    [Theory]
    [InlineData(FontFace.Regular)]
    [InlineData(FontFace.Bold)]
    [InlineData(FontFace.Italic)]
    [InlineData(FontFace.BoldItalic)]
    public void Glyph_EveryVietnameseLetter_IsInTheFont(FontFace face)
    {
        var font = LiberationSerif.Face(face);

        foreach (var letter in Vietnamese + Vietnamese.ToUpperInvariant() + "₫–“”…·")
        {
            font.Glyph(letter).ShouldBeGreaterThan(0, letter.ToString());
        }
    }

    [Fact]
    public void Build_Subset_IsAFontWithTheSameMeasures()
    {
        var subset = new FontSubset(LiberationSerif.Face(FontFace.Regular));
        var code = subset.Use('ế');

        var bytes = subset.Build();

        bytes.Length.ShouldBeLessThan(20_000);
        subset.Width(code).ShouldBe(444);
        subset.Use('ế').ShouldBe(code);
        subset.Count.ShouldBe(2);
    }

    [Fact]
    public void TryRead_TextFile_IsRefused()
    {
        TrueTypeFont.TryRead("hello world"u8.ToArray(), out _, out var error).ShouldBeFalse();

        error.Section.ShouldBe("font");
    }
}
