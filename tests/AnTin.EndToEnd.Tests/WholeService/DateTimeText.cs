using AnTin.Platform.Time;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>The other process lives by the machine's clock, and so do those who fill its forms.</summary>
internal static class DateTimeText
{
    public static string TodayInVietnam() =>
        VietnamTime.Format(TimeProvider.System.GetUtcNow(), "dd/MM/yyyy");
}
