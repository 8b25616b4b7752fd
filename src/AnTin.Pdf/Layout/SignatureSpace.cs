namespace AnTin.Pdf.Layout;

/// <summary>
/// Room where somebody will sign. Where it has a name, an empty signature field of that name is made there, so that
/// signing programs need not be told the place.
/// </summary>
/// <param name="FieldName">The name of the field; null for empty room.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
public sealed record SignatureSpace(string? FieldName, double Width, double Height) : Block
{
    public Alignment Alignment { get; init; } = Alignment.Centre;

    /// <summary>Moves the field to the left or right of where alignment puts it, in points.</summary>
    public double Shift { get; init; }

    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var offset =
            Shift
            + Alignment switch
            {
                Alignment.Centre => (width - Width) / 2,
                Alignment.Right => width - Width,
                _ => 0,
            };
        yield return new Slice(
            Height,
            (canvas, left, top) =>
            {
                if (FieldName is not null)
                {
                    canvas.AddField(FieldName, canvas.Area(left + offset, top, Width, Height));
                }
            }
        )
        {
            KeepWithNext = true,
        };
    }
}
