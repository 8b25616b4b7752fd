using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Writing;

/// <summary>
/// Writes a new file. The same objects give the same bytes: nothing comes from a clock or from chance.
/// </summary>
public sealed class PdfFileWriter : IObjectStore
{
    private const int PackSize = 100;

    private readonly SortedDictionary<int, PdfObject> objects = [];
    private int next = 1;

    /// <summary>A table is understood by every reader; a stream (with packed objects) is smaller.</summary>
    public XrefStyle Style { get; init; } = XrefStyle.Stream;

    /// <summary>What the header claims (7.5.2).</summary>
    public string Version { get; init; } = "1.7";

    /// <summary>Takes an object under the next number.</summary>
    public PdfReference Add(PdfObject value)
    {
        var label = Reserve();
        Set(label, value);
        return label;
    }

    /// <summary>Takes the next object number; the object must be set before the file is built.</summary>
    public PdfReference Reserve() => new(next++);

    /// <summary>Gives a reserved number its object.</summary>
    public void Set(PdfReference label, PdfObject value) => objects[label.Number] = value;

    /// <param name="catalog">The root of the document.</param>
    /// <param name="information">The document information dictionary, if there is one.</param>
    public AppendedUpdate Build(PdfReference catalog, PdfReference? information = null)
    {
        var writer = new ObjectWriter();
        writer.Text($"%PDF-{Version}\n");
        writer.Raw([(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var entries = new SortedDictionary<int, XrefEntry>
        {
            [0] = new(XrefEntryKind.Free, 0, 65_535),
        };
        var packed = new List<int>();
        foreach (var (number, value) in objects)
        {
            if (Style == XrefStyle.Stream && CanBePacked(value))
            {
                packed.Add(number);
            }
            else
            {
                entries.Add(number, new XrefEntry(XrefEntryKind.InFile, writer.Offset, 0));
                writer.Indirect(new PdfReference(number), value);
            }
        }

        var size = next;
        foreach (var pack in packed.Chunk(PackSize))
        {
            WritePack(writer, entries, pack, size++);
        }

        var id = FileIdentifier.Of(null, writer.ToArray());
        var trailer = PdfDictionary.Of(("Root", catalog), ("ID", new PdfArray(id, id)));
        trailer = information is null ? trailer : trailer.With("Info", information);
        var start = XrefWriter.Write(writer, entries, trailer, Style, size, shift: 0);
        writer.Text($"startxref\n{start}\n%%EOF\n");
        return new AppendedUpdate(PdfSource.FromMemory(default), writer.ToArray(), writer.Places);
    }

    private void WritePack(
        ObjectWriter writer,
        SortedDictionary<int, XrefEntry> entries,
        int[] numbers,
        int label
    )
    {
        var head = new ObjectWriter();
        var body = new ObjectWriter();
        for (var i = 0; i < numbers.Length; i++)
        {
            head.Text($"{numbers[i]} {body.Offset} ");
            body.Write(objects[numbers[i]]);
            body.Text("\n");
            entries.Add(numbers[i], new XrefEntry(XrefEntryKind.InObjectStream, label, i));
        }

        entries.Add(label, new XrefEntry(XrefEntryKind.InFile, writer.Offset, 0));
        var dictionary = PdfDictionary.Of(
            ("Type", new PdfName("ObjStm")),
            ("N", new PdfInteger(numbers.Length)),
            ("First", new PdfInteger(head.Offset)),
            ("Filter", new PdfName("FlateDecode"))
        );
        byte[] content = [.. head.ToArray(), .. body.ToArray()];
        writer.Indirect(
            new PdfReference(label),
            new PdfStream(dictionary, FlateFilter.Encode(content))
        );
    }

    /// <summary>Streams cannot be packed (7.5.7); what has room to be patched must not be.</summary>
    private static bool CanBePacked(PdfObject value) =>
        value switch
        {
            PdfStream or ReservedBytes or ReservedNumbers => false,
            PdfArray array => array.Items.All(CanBePacked),
            PdfDictionary dictionary => dictionary.Entries.All(entry => CanBePacked(entry.Value)),
            _ => true,
        };
}
