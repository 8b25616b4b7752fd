namespace AnTin.Pdf.Reading;

/// <summary>
/// 7.5.5, table 15, Size: "Any object in a cross-reference section whose number is greater than this value shall be ignored":
/// a last update that says less than one before makes some readers lose objects, and others not. An update of nothing, as some
/// programs write it, takes nothing away; nor does one that counts no further than its own objects: a widespread library
/// writes its updates so, and readers take the larger number.
/// </summary>
internal static class LostObjects
{
    public static void Find(PdfDocument document)
    {
        var latest = document.Latest;
        if (
            latest.Trailer["Size"].AsInteger() is { } size
            && document.Revisions.Any(earlier => earlier.Trailer["Size"].AsInteger() > size)
            && latest.OwnEntries.Values.Any(entry => entry.Kind != XrefEntryKind.Free)
            && size != latest.OwnEntries.Keys.Max() + 1L
            && document.Index.Numbers.Any(number =>
                number >= size
                && latest.TryLocate(number, out var entry)
                && entry.Kind != XrefEntryKind.Free
            )
        )
        {
            document.Loader.Log.Add(
                PdfFindingKind.BadXref,
                latest.XrefOffset,
                "trailer",
                "/Size leaves out objects that were there."
            );
        }
    }
}
