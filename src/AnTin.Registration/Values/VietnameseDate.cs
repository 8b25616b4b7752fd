using System.Globalization;

namespace AnTin.Registration.Values;

/// <summary>Dates as people type them: dd/MM/yyyy, also d/M/yyyy, with dots or hyphens; ISO from date pickers.</summary>
public static class VietnameseDate
{
    private static readonly string[] Forms =
    [
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "yyyy-MM-dd",
        "d/M/yyyy H:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
    ];

    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (
            string.IsNullOrWhiteSpace(text)
            || !DateTime.TryParseExact(
                text.Trim(),
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var parsed
            )
        )
        {
            return false;
        }

        date = DateOnly.FromDateTime(parsed);
        return true;
    }

    public static string Format(DateOnly date) =>
        date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
