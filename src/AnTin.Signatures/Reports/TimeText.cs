using System.Globalization;
using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Reports;

/// <summary>Times as sentences show them, in the zone of the policy.</summary>
internal static class TimeText
{
    /// <summary>As <c>21/11/2026 10:20:30 +07:00</c>.</summary>
    public static string Of(DateTimeOffset at, ValidationPolicy policy) =>
        at.ToOffset(TimeSpan.FromHours(policy.DisplayOffsetHours))
            .ToString("dd/MM/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
