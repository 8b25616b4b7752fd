namespace AnTin.Pdf.Layout;

/// <summary>Pages of one format.</summary>
/// <param name="Format">Size and margins.</param>
/// <param name="Blocks">The text, top to bottom.</param>
public sealed record Section(PageFormat Format, IReadOnlyList<Block> Blocks)
{
    /// <summary>Stands at the lower margin of the section's first page, whatever the text above it fills.</summary>
    public IReadOnlyList<Block> FirstPageFoot { get; init; } = [];
}
