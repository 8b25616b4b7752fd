namespace AnTin.Pdf.Layout;

/// <summary>Blocks that stand on one page, where one page can hold them.</summary>
public sealed record Together(params IReadOnlyList<Block> Blocks) : Block
{
    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var slices = Blocks.SelectMany(block => block.Lay(width, parent)).ToList();
        for (var i = 0; i < slices.Count; i++)
        {
            yield return i < slices.Count - 1 ? slices[i] with { KeepWithNext = true } : slices[i];
        }
    }
}
