using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Structure;

/// <summary>A terminal field of the interactive form (12.7.4).</summary>
/// <param name="FullName">The partial names from the root, joined by points.</param>
/// <param name="Type"><c>Tx</c>, <c>Btn</c>, <c>Ch</c>, <c>Sig</c>; empty where no ancestor names it.</param>
/// <param name="Reference">Null for a field that stands directly in its parent.</param>
/// <param name="Dictionary">The field's own entries, those of its widget among them where the two are one.</param>
/// <param name="Flags">/Ff, own or inherited.</param>
/// <param name="Value">/V, own or inherited, reference not followed; null (the PDF object) for an empty field.</param>
/// <param name="Widgets">The annotations that show the field.</param>
public sealed record PdfFormField(
    string FullName,
    string Type,
    PdfReference? Reference,
    PdfDictionary Dictionary,
    int Flags,
    PdfObject Value,
    IReadOnlyList<PdfWidget> Widgets
);
