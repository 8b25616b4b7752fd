using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>
/// What was read of a file already: sections, objects, unpacked object streams, each with the byte after its last. An
/// earlier state of the file takes over what stands wholly within its own bytes, and so reads the same as if it had read
/// everything itself.
/// </summary>
internal sealed class ReadParts
{
    /// <summary>
    /// How far behind a part a reader may look: over the line end after a stream to the whole word <c>endstream</c>.
    /// </summary>
    private const int Margin = 64;

    private readonly Dictionary<long, XrefSection> sections = [];
    private readonly Dictionary<(int, XrefEntry), (PdfObject Value, long End)> objects = [];
    private readonly Dictionary<(int, XrefEntry), (ObjectStream? Value, long End)> streams = [];

    /// <summary>Whether a part that ends there reads the same in so many bytes.</summary>
    public static bool IsWithin(long end, long length) => end <= length - Margin;

    public void AddSection(XrefSection section) => sections[section.Offset] = section;

    public XrefSection? FindSection(long offset, long length) =>
        sections.TryGetValue(offset, out var section) && IsWithin(section.End, length)
            ? section
            : null;

    /// <summary>Adds an object that reads the same in every revision that finds it there.</summary>
    public void AddObject(int number, XrefEntry place, PdfObject value, long end) =>
        objects[(number, place)] = (value, end);

    public PdfObject? FindObject(int number, XrefEntry place, long length) =>
        objects.TryGetValue((number, place), out var known) && IsWithin(known.End, length)
            ? known.Value
            : null;

    /// <summary>The byte after an object; null where it was not read or reads differently at times.</summary>
    public long? EndOf(int number, XrefEntry place) =>
        objects.TryGetValue((number, place), out var known) ? known.End : null;

    /// <summary>Adds an unpacked object stream; null where it could not be unpacked.</summary>
    public void AddObjectStream(int number, XrefEntry place, ObjectStream? value, long end) =>
        streams[(number, place)] = (value, end);

    public bool TryFindObjectStream(
        int number,
        XrefEntry place,
        long length,
        out ObjectStream? value
    )
    {
        var found =
            streams.TryGetValue((number, place), out var known) && IsWithin(known.End, length);
        value = found ? known.Value : null;
        return found;
    }

    public void Clear()
    {
        sections.Clear();
        objects.Clear();
        streams.Clear();
    }
}
