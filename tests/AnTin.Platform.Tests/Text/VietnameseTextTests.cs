using System.Text;
using AnTin.Platform.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Platform.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đặng  Thị Ngọc Ánh", "dang thi ngoc anh")]
    [InlineData("  ỦY BAN\tNHÂN DÂN\u00A0TỈNH ", "uy ban nhan dan tinh")]
    [InlineData("Nguyễn Văn Đức", "nguyen van duc")]
    [InlineData("Trường THPT số 1", "truong thpt so 1")]
    [InlineData("", "")]
    public void Fold_Names_MeetWhatPeopleType(string name, string folded)
    {
        VietnameseText.Fold(name).ShouldBe(folded);
        VietnameseText.Fold(name.Normalize(NormalizationForm.FormD)).ShouldBe(folded);
    }

    [Fact]
    public void Fold_AnyText_TwiceIsOnce()
    {
        Prop.ForAll<string?>(text =>
            {
                var folded = VietnameseText.Fold(text ?? "");
                return VietnameseText.Fold(folded) == folded;
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nfc_AnyText_IsNormalizedAndStays()
    {
        Prop.ForAll<string?>(text =>
            {
                var nfc = VietnameseText.Nfc(text ?? "");
                return nfc.IsNormalized(NormalizationForm.FormC) && VietnameseText.Nfc(nfc) == nfc;
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nfc_BrokenSurrogateOrReversedMark_IsReplacedNotThrown()
    {
        VietnameseText.Nfc("a\uD800b").ShouldBe("a\uFFFDb");
        VietnameseText.Fold("A\uDC00").ShouldBe("a\uFFFD");
        VietnameseText.Nfc("a\uFFFEb").ShouldBe("a\uFFFDb");
        VietnameseText.Fold("A\uFFFE").ShouldBe("a\uFFFD");
    }

    [Fact]
    public void Comparer_VietnameseWords_OrderLikeADictionary()
    {
        string[] words = ["đa", "da", "ấn", "an", "ăn", "bình", "ê", "e"];

        words
            .Order(VietnameseText.Comparer)
            .ShouldBe(["an", "ăn", "ấn", "bình", "da", "đa", "e", "ê"]);
    }
}
