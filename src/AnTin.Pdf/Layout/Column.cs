namespace AnTin.Pdf.Layout;

/// <param name="Width">In points.</param>
/// <param name="Blocks">Top to bottom.</param>
public sealed record Column(double Width, params IReadOnlyList<Block> Blocks);
