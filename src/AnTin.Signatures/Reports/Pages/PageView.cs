namespace AnTin.Signatures.Reports.Pages;

/// <summary>A page as one state of the document has it.</summary>
/// <param name="Number">From 1 on, in that state.</param>
/// <param name="Width">Of the part that is shown, unrotated, in points.</param>
/// <param name="Height">Likewise.</param>
/// <param name="Rotate">0, 90, 180 or 270 degrees clockwise.</param>
/// <param name="Lines">Its text, that of annotations and fields among it, top to bottom.</param>
/// <param name="Boxes">Where changed objects stand.</param>
/// <param name="WasCut">It has more lines than are compared.</param>
public sealed record PageView(
    int Number,
    double Width,
    double Height,
    int Rotate,
    IReadOnlyList<LineView> Lines,
    IReadOnlyList<BoxView> Boxes,
    bool WasCut
);
