using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>One section of cross-reference data with its trailer.</summary>
/// <param name="Offset">Where <c>xref</c> or the stream object begins.</param>
/// <param name="End">The byte after the trailer dictionary or the stream object.</param>
/// <param name="Style">Table, stream or both.</param>
/// <param name="Trailer">The trailer, or the dictionary of the stream.</param>
/// <param name="Entries">By object number.</param>
internal sealed record XrefSection(
    long Offset,
    long End,
    XrefStyle Style,
    PdfDictionary Trailer,
    Dictionary<int, XrefEntry> Entries
)
{
    public long? Previous { get; init; }
}
