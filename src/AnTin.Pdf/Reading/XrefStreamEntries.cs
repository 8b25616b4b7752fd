using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>The entries of a cross-reference stream (7.5.8.2, 7.5.8.3).</summary>
internal static class XrefStreamEntries
{
    public static Dictionary<int, XrefEntry> Read(
        PdfDictionary dictionary,
        ReadOnlySpan<byte> data,
        long offset,
        ObjectLoader loader
    )
    {
        var entries = new Dictionary<int, XrefEntry>();
        if (!TryWidths(dictionary["W"], out var widths))
        {
            loader.Log.Add(
                PdfFindingKind.BadXref,
                offset,
                "xref",
                "/W of a cross-reference stream is unusable."
            );
            return entries;
        }

        var size = dictionary["Size"].AsInteger() ?? 0;
        var index = dictionary["Index"] as PdfArray ?? PdfArray.OfIntegers(0, size);
        var width = widths[0] + widths[1] + widths[2];
        for (var i = 0; i + 1 < index.Count; i += 2)
        {
            var first = index[i].AsInteger() ?? -1;
            var count = index[i + 1].AsInteger() ?? -1;
            for (
                var j = 0L;
                first >= 0 && j < count && data.Length >= width;
                j++, data = data[width..]
            )
            {
                if (!loader.ChargeEntry())
                {
                    return entries;
                }

                if (first + j <= loader.Limits.ObjectNumber)
                {
                    XrefDoubles.Add(
                        entries,
                        (int)(first + j),
                        Entry(data, widths),
                        offset,
                        loader.Log
                    );
                }
            }
        }

        return entries;
    }

    private static bool TryWidths(PdfObject value, out int[] widths)
    {
        widths = new int[3];
        if (value is not PdfArray { Count: >= 3 } array)
        {
            return false;
        }

        for (var i = 0; i < 3; i++)
        {
            widths[i] = (int)Math.Clamp(array[i].AsInteger() ?? -1, -1, 9);
        }

        return widths.All(width => width is >= 0 and <= 8) && widths.Sum() > 0;
    }

    private static XrefEntry Entry(ReadOnlySpan<byte> data, int[] widths)
    {
        // 7.5.8.2: where the first field has no width, the type is 1.
        var kind = widths[0] == 0 ? 1 : Number(data[..widths[0]]);
        var second = Number(data.Slice(widths[0], widths[1]));
        var third = (int)
            Math.Min(Number(data.Slice(widths[0] + widths[1], widths[2])), int.MaxValue);
        return kind switch
        {
            1 when second > 0 => new XrefEntry(XrefEntryKind.InFile, second, third),
            2 => new XrefEntry(XrefEntryKind.InObjectStream, second, third),
            _ => new XrefEntry(XrefEntryKind.Free, second, third),
        };
    }

    private static long Number(ReadOnlySpan<byte> field)
    {
        var value = 0UL;
        foreach (var digit in field)
        {
            value = (value << 8) | digit;
        }

        return (long)Math.Min(value, long.MaxValue);
    }
}
