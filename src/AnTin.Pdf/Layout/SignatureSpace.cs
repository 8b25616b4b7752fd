namespace AnTin.Pdf.Layout;

/// <summary>
/// Room where somebody will sign. Its fields are made empty, so that signing programs need not be told the place; they
/// may overlap, as a seal overlaps the signature beside it.
/// </summary>
/// <param name="Height">In points.</param>
/// <param name="Fields">None for mere room.</param>
public sealed record SignatureSpace(double Height, params IReadOnlyList<SignatureField> Fields)
    : Block
{
    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        yield return new Slice(
            Height,
            (canvas, left, top) =>
            {
                foreach (var field in Fields)
                {
                    canvas.AddField(
                        field.Name,
                        canvas.Area(
                            left + (width / 2) + field.Shift - (field.Width / 2),
                            top + ((Height - field.Height) / 2),
                            field.Width,
                            field.Height
                        )
                    );
                }
            }
        )
        {
            KeepWithNext = true,
        };
    }
}
