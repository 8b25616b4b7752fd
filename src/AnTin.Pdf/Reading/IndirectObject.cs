using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>An object with its label, as it stands in the file.</summary>
/// <param name="Number">The object number of the label.</param>
/// <param name="Generation">The generation of the label.</param>
/// <param name="Value">The object itself.</param>
/// <param name="Offset">Where the object number begins.</param>
/// <param name="End">The byte after the object or its stream data; the closing keywords are not counted.</param>
internal sealed record IndirectObject(
    int Number,
    int Generation,
    PdfObject Value,
    long Offset,
    long End
);
