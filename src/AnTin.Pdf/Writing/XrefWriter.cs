using System.Buffers.Binary;
using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Writing;

/// <summary>Writes one section of cross-reference data with its trailer.</summary>
internal static class XrefWriter
{
    /// <summary>The largest offset that the ten digits of a table can say.</summary>
    private const long LargestTableOffset = 9_999_999_999;

    /// <summary>Entries of a trailer that belong to its own section only.</summary>
    public static readonly string[] SectionKeys =
    [
        "Prev",
        "XRefStm",
        "Type",
        "W",
        "Index",
        "Length",
        "Filter",
        "DecodeParms",
        "Size",
    ];

    /// <returns>The offset for <c>startxref</c>.</returns>
    public static long Write(
        ObjectWriter writer,
        SortedDictionary<int, XrefEntry> entries,
        PdfDictionary trailer,
        XrefStyle style,
        int size,
        long shift
    )
    {
        var start = writer.Offset - shift;
        if (style == XrefStyle.Stream)
        {
            WriteStream(writer, entries, trailer, size, start);
        }
        else if (start > LargestTableOffset)
        {
            throw new NotSupportedException("A cross-reference table cannot point past 10 GB.");
        }
        else
        {
            WriteTable(writer, entries, trailer, size);
        }

        return start;
    }

    private static void WriteTable(
        ObjectWriter writer,
        SortedDictionary<int, XrefEntry> entries,
        PdfDictionary trailer,
        int size
    )
    {
        writer.Text("xref\n");
        foreach (var run in Runs(entries))
        {
            writer.Text($"{run[0].Key} {run.Count}\n");
            foreach (var (_, entry) in run)
            {
                var mark = entry.Kind == XrefEntryKind.Free ? 'f' : 'n';
                writer.Text($"{entry.Position:D10} {entry.Detail:D5} {mark} \n");
            }
        }

        writer.Text("trailer\n");
        writer.Write(trailer.With("Size", new PdfInteger(size)));
        writer.Text("\n");
    }

    private static void WriteStream(
        ObjectWriter writer,
        SortedDictionary<int, XrefEntry> entries,
        PdfDictionary trailer,
        int size,
        long start
    )
    {
        var label = new PdfReference(size);
        entries.Add(size, new XrefEntry(XrefEntryKind.InFile, start, 0));
        var offsetWidth = start <= uint.MaxValue ? 4 : 8;
        var data = new MemoryStream();
        Span<byte> field = stackalloc byte[8];
        foreach (var (_, entry) in entries)
        {
            data.WriteByte((byte)entry.Kind);
            BinaryPrimitives.WriteInt64BigEndian(field, entry.Position);
            data.Write(field[(8 - offsetWidth)..]);
            data.WriteByte((byte)(entry.Detail >> 8));
            data.WriteByte((byte)entry.Detail);
        }

        var index = Runs(entries).SelectMany(run => new long[] { run[0].Key, run.Count }).ToArray();
        var dictionary = trailer
            .With("Type", new PdfName("XRef"))
            .With("Size", new PdfInteger(size + 1))
            .With("W", PdfArray.OfIntegers(1, offsetWidth, 2))
            .With("Index", PdfArray.OfIntegers(index))
            .With("Filter", new PdfName("FlateDecode"));
        writer.Indirect(label, new PdfStream(dictionary, FlateFilter.Encode(data.ToArray())));
    }

    /// <summary>Cuts the entries into runs of consecutive numbers.</summary>
    private static List<List<KeyValuePair<int, XrefEntry>>> Runs(
        SortedDictionary<int, XrefEntry> entries
    )
    {
        var runs = new List<List<KeyValuePair<int, XrefEntry>>>();
        foreach (var entry in entries)
        {
            if (runs.Count == 0 || runs[^1][^1].Key + 1 != entry.Key)
            {
                runs.Add([]);
            }

            runs[^1].Add(entry);
        }

        return runs;
    }
}
