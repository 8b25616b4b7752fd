using System.Globalization;

namespace AnTin.Pdf.Reading;

/// <summary>
/// An object number may stand once in a section (7.5.4, 7.5.8.2). Where it stands twice with two places, programs differ in
/// which one counts.
/// </summary>
internal static class XrefDoubles
{
    /// <summary>Here the last one counts.</summary>
    public static void Add(
        Dictionary<int, XrefEntry> entries,
        int number,
        XrefEntry entry,
        long offset,
        FindingLog log
    )
    {
        if (entries.TryGetValue(number, out var known))
        {
            Compare(known, entry, number, offset, log);
        }

        entries[number] = entry;
    }

    public static void Compare(
        XrefEntry one,
        XrefEntry other,
        int number,
        long offset,
        FindingLog log
    )
    {
        if (one != other && (one.Kind != XrefEntryKind.Free || other.Kind != XrefEntryKind.Free))
        {
            log.Add(
                PdfFindingKind.ContradictoryXref,
                offset,
                "xref",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Object {number} has two places in one section."
                )
            );
        }
    }
}
