using AnTin.Platform.Time;

namespace AnTin.Registration.Catalogue;

/// <summary>A day that differs from the ordinary week: a holiday, or a Saturday worked in exchange.</summary>
public sealed class Holiday
{
    public required DateOnly Date { get; init; }

    public required DayKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>False for days announced but not yet decreed.</summary>
    public bool Confirmed { get; set; }
}
