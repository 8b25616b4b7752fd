namespace AnTin.Platform.Time;

/// <param name="Date">The day in Vietnam.</param>
/// <param name="Kind">Free, or worked on a weekend.</param>
/// <param name="Name">Vietnamese name, as published.</param>
/// <param name="Confirmed">False while the year's announcement is awaited.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string Name, bool Confirmed = true);
