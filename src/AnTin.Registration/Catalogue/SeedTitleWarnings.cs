using AnTin.Platform.Text;

namespace AnTin.Registration.Catalogue;

/// <summary>Titles that suggest authority over seal or money; administrators edit the list.</summary>
internal static class SeedTitleWarnings
{
    private static readonly string[] Titles =
    [
        "Hiệu trưởng",
        "Giám đốc",
        "Tổng giám đốc",
        "Viện trưởng",
        "Cục trưởng",
        "Chủ tịch",
        "Bí thư",
        "Thủ trưởng",
        "Kế toán trưởng",
        "Phụ trách kế toán",
        "Kế toán",
        "Thủ quỹ",
        "Chủ tài khoản",
    ];

    public static IEnumerable<TitleWarning> All =>
        Titles.Select(title => new TitleWarning
        {
            FoldedWords = VietnameseText.Fold(title),
            Title = title,
        });
}
