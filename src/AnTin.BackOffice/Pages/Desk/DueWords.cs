using AnTin.DesignSystem.Texts;
using AnTin.Registration.Dossiers;

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

    /// <summary>The same for a line of a list; null when nothing is due any more.</summary>
    public static DueWords? Of(ITexts texts, DossierLine line, DateTimeOffset now) =>
        line.Status switch
        {
            _ when line.Status.IsFinal() || line.Status == DossierStatus.HandedOver => null,
            DossierStatus.SupplementRequested => new DueWords(texts["tạm dừng"], "grey"),
            DossierStatus.AwaitingHandOver => new DueWords(texts["chờ cơ quan"], "grey"),
            _ => Of(texts, line.DueAt ?? line.QueueAt, now),
        };

    private static string Span(ITexts texts, TimeSpan span) =>
        span switch
        {
            { TotalDays: >= 1, Hours: 0 } => texts["{0} ngày", (int)span.TotalDays],
            { TotalDays: >= 1 } => texts["{0} ngày {1} giờ", (int)span.TotalDays, span.Hours],
            { TotalHours: >= 1, Minutes: 0 } => texts["{0} giờ", (int)span.TotalHours],
            { TotalHours: >= 1 } => texts["{0} giờ {1} phút", (int)span.TotalHours, span.Minutes],
            _ => texts["{0} phút", (int)span.TotalMinutes],
        };
}
