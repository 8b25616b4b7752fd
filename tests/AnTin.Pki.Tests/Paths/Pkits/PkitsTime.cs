namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>When the certificates of the suite were made, and when they are asked about.</summary>
internal static class PkitsTime
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 8, 30, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = Start.AddYears(20);
    public static readonly DateTimeOffset At = Start.AddMonths(6);
}
