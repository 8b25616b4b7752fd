using AnTin.DesignSystem.Texts;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>A due time in words and a tint: "còn 2 ngày 4 giờ", "quá hạn 3 giờ".</summary>
public sealed record DueWords(string Text, string Tone)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    public static DueWords Of(ITexts texts, DateTimeOffset due, DateTimeOffset now)
    {
        var left = due - now;
        if (left < TimeSpan.Zero)
        {
            return new DueWords(texts["quá hạn {0}", Span(texts, -left)], "red");
        }

        return new DueWords(texts["còn {0}", Span(texts, left)], left < Soon ? "amber" : "blue");
    }

    private static string Span(ITexts texts, TimeSpan span) =>
        span.TotalDays >= 1 ? texts["{0} ngày {1} giờ", (int)span.TotalDays, span.Hours]
        : span.TotalHours >= 1 ? texts["{0} giờ {1} phút", (int)span.TotalHours, span.Minutes]
        : texts["{0} phút", (int)span.TotalMinutes];
}
