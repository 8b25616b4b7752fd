namespace AnTin.Pdf.Layout;

/// <summary>A horizontal line, such as the one under the name of the organisation.</summary>
/// <param name="Width">In points; cut to the room there is.</param>
public sealed record Rule(double Width) : Block
{
    /// <summary>In points.</summary>
    public double Thickness { get; init; } = 0.75;

    /// <summary>Where the line stands when it is shorter than the column.</summary>
    public Alignment Alignment { get; init; } = Alignment.Centre;

    /// <summary>Room above and below the line, in points.</summary>
    public double Space { get; init; } = 2;

    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var length = Math.Min(Width, width);
        var offset = Alignment switch
        {
            Alignment.Centre => (width - length) / 2,
            Alignment.Right => width - length,
            _ => 0,
        };
        yield return new Slice(
            (2 * Space) + Thickness,
            (canvas, left, top) =>
                canvas.Artifact(() =>
                {
                    var y = canvas.FromTop(top + Space + (Thickness / 2));
                    canvas.Drawing.Line(left + offset, y, left + offset + length, y, Thickness);
                })
        );
    }
}
