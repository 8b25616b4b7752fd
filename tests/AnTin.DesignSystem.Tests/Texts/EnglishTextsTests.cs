using System.Globalization;
using AnTin.DesignSystem.Texts;

namespace AnTin.DesignSystem.Tests.Texts;

public sealed class EnglishTextsTests
{
    private static readonly RequestTexts T = new(
        new EnglishTexts([typeof(DesignSystemSetup).Assembly])
    );

    [Fact]
    public void Sentence_InVietnamese_IsItsOwnKey()
    {
        CultureInfo.CurrentUICulture = SiteCulture.Vietnamese;

        T["Trang sau"].ShouldBe("Trang sau");
        T.Language.ShouldBe("vi");
    }

    [Fact]
    public void Sentence_InEnglish_KeepsVietnameseNumbers()
    {
        CultureInfo.CurrentUICulture = SiteCulture.English;

        T["Tổng số bản ghi: {0:N0}. Đang xem {1}.", 121838, 6]
            .ShouldBe("Records in total: 121.838. Showing 6.");
    }

    [Fact]
    public void Sentence_WithDecomposedMarks_IsFoundAllTheSame()
    {
        CultureInfo.CurrentUICulture = SiteCulture.English;

        T["Xóa".Normalize(System.Text.NormalizationForm.FormD)].ShouldBe("Xóa");
        T["Hiện".Normalize(System.Text.NormalizationForm.FormD)].ShouldBe("Show");
    }
}
