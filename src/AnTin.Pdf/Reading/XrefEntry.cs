namespace AnTin.Pdf.Reading;

/// <summary>Where an object is (7.5.4, 7.5.8.3).</summary>
/// <param name="Kind">Free, at a place in the file, or inside an object stream.</param>
/// <param name="Position">The byte offset, or the number of the object stream.</param>
/// <param name="Detail">The generation, or the index inside the object stream.</param>
public readonly record struct XrefEntry(XrefEntryKind Kind, long Position, int Detail);
