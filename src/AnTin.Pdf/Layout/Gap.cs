namespace AnTin.Pdf.Layout;

/// <summary>Empty room.</summary>
/// <param name="Height">In points.</param>
public sealed record Gap(double Height) : Block
{
    internal override IEnumerable<Slice> Lay(double width, StructureElement parent) =>
        [Slice.Space(Height, keep: true)];
}
