namespace AnTin.Pdf.Layout;

/// <summary>Blocks laid one below the other as one piece.</summary>
internal sealed class Stack
{
    private readonly List<Slice> slices;

    public Stack(IReadOnlyList<Block> blocks, double width, StructureElement parent) =>
        slices = [
            .. blocks
                .SelectMany(block => block.Lay(width, parent))
                .SkipWhile(slice => slice.IsSpace && blocks[0] is not Gap),
        ];

    public double Height => slices.Sum(slice => slice.Height);

    public void Draw(PageCanvas canvas, double left, double top)
    {
        foreach (var slice in slices)
        {
            slice.Draw(canvas, left, top);
            top += slice.Height;
        }
    }
}
