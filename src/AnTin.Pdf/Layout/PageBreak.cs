namespace AnTin.Pdf.Layout;

/// <summary>What follows begins a new page.</summary>
public sealed record PageBreak : Block
{
    internal override IEnumerable<Slice> Lay(double width, StructureElement parent) =>
        [Slice.NewPage];
}
