namespace AnTin.Pdf.Layout;

/// <summary>Columns next to each other, such as the two headings of a letter. Never broken across pages.</summary>
public sealed record SideBySide(params IReadOnlyList<Column> Columns) : Block
{
    internal override IEnumerable<Slice> Lay(double width, StructureElement parent)
    {
        var laid = Columns
            .Select(column => (column.Width, Stack: new Stack(column.Blocks, column.Width, parent)))
            .ToList();
        yield return new Slice(
            laid.Max(column => column.Stack.Height),
            (canvas, left, top) =>
            {
                foreach (var (columnWidth, stack) in laid)
                {
                    stack.Draw(canvas, left, top);
                    left += columnWidth;
                }
            }
        );
    }
}
