namespace AnTin.Pdf.Layout;

/// <summary>Size and margins of a page, in points.</summary>
public sealed record PageFormat(
    double Width,
    double Height,
    double Top,
    double Right,
    double Bottom,
    double Left
)
{
    /// <summary>A4 upright with the margins of Decree 30/2020/NĐ-CP, annex I: 20–25 mm above and below, 30–35 left, 15–20 right.</summary>
    public static PageFormat Portrait { get; } = Of(210, 297, 20, 20, 20, 30);

    /// <summary>A4 lying, for annexes with wide tables.</summary>
    public static PageFormat Landscape { get; } = Of(297, 210, 20, 15, 20, 15);

    /// <summary>Points between the left and the right margin.</summary>
    public double TextWidth => Width - Left - Right;

    /// <summary>All in millimetres.</summary>
    public static PageFormat Of(
        double width,
        double height,
        double top,
        double right,
        double bottom,
        double left
    ) =>
        new(
            Length.Millimetres(width),
            Length.Millimetres(height),
            Length.Millimetres(top),
            Length.Millimetres(right),
            Length.Millimetres(bottom),
            Length.Millimetres(left)
        );
}
