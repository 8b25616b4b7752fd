using AnTin.Platform.Time;

namespace AnTin.Portal.Checking;

/// <summary>Times of evidence, to the second, as people in Vietnam read them.</summary>
public static class CheckTimes
{
    public static string Of(DateTimeOffset at) => VietnamTime.Format(at, "dd/MM/yyyy HH:mm:ss");
}
