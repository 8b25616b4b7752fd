namespace AnTin.Pdf.Layout;

/// <summary>Something that stands in the flow of a page: a paragraph, a table, a rule, a picture.</summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>Cuts the block into slices that are never broken, top to bottom.</summary>
    /// <param name="width">The room from left to right, in points.</param>
    /// <param name="parent">The element of the structure tree that the block belongs to.</param>
    internal abstract IEnumerable<Slice> Lay(double width, StructureElement parent);
}
