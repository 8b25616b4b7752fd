namespace AnTin.Platform.Time;

/// <summary>How a listed day differs from the week's pattern.</summary>
public enum DayKind
{
    /// <summary>No work, whatever the weekday.</summary>
    Holiday,

    /// <summary>Work on a weekend, to make up for a day given free.</summary>
    WorkingDay,
}
