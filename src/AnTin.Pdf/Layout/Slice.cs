namespace AnTin.Pdf.Layout;

/// <summary>A piece of a block that stands on one page.</summary>
/// <param name="Height">In points.</param>
/// <param name="Draw">Draws the piece with its upper left corner at the place.</param>
internal sealed record Slice(double Height, Action<PageCanvas, double, double> Draw)
{
    /// <summary>Must not be the last on its page.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Empty room, which is dropped at the top of a page.</summary>
    public bool IsSpace { get; init; }

    /// <summary>Slices to draw again above this one when it begins a page: the heading of its table.</summary>
    public IReadOnlyList<Slice> Heading { get; init; } = [];

    public static Slice Space(double height, bool keep = false) =>
        new(height, (_, _, _) => { }) { IsSpace = true, KeepWithNext = keep };

    public static Slice NewPage { get; } = new(0, (_, _, _) => { });
}
