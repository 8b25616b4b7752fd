using System.Globalization;
using AnTin.Platform.Text;

namespace AnTin.Registration.Organisations;

/// <summary>Names of levels as mail, grids and letters print them.</summary>
public static class OrganisationPath
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Upper case, joined by "; ", empty levels left out.</summary>
    public static string Display(IEnumerable<string> levels) =>
        string.Join(
            "; ",
            levels
                .Where(level => !string.IsNullOrWhiteSpace(level))
                .Select(level => VietnameseText.Nfc(level).ToUpper(Vietnamese))
        );

    public static IReadOnlyList<string> Levels(string path) =>
        path.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
