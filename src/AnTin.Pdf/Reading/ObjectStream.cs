using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>The objects packed into one stream (7.5.7).</summary>
internal sealed class ObjectStream
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly long origin;
    private readonly ObjectLoader loader;
    private readonly List<(int Number, long Offset)> contents = [];
    private readonly Dictionary<int, PdfObject> read = [];

    private ObjectStream(ReadOnlyMemory<byte> data, long origin, ObjectLoader loader)
    {
        this.data = data;
        this.origin = origin;
        this.loader = loader;
    }

    public IReadOnlyList<(int Number, long Offset)> Contents => contents;

    public static ObjectStream? Read(
        PdfStream stream,
        Func<PdfObject, PdfObject> resolve,
        ObjectLoader loader
    )
    {
        var first = resolve(stream.Dictionary["First"]).AsInteger();
        var count = resolve(stream.Dictionary["N"]).AsInteger();
        if (
            first is not >= 0
            || count is not >= 0
            || !loader.TryDecode(stream, resolve, out var decoded, out _)
            || first > decoded.Bytes.Length
        )
        {
            return null;
        }

        var made = new ObjectStream(decoded.Bytes, stream.Offset, loader);
        var parser = new ObjectParser(
            decoded.Bytes.Span[..(int)first],
            stream.Offset,
            loader.Limits
        );
        for (
            var i = 0L;
            i < count && parser.TryUnsigned(out var number) && parser.TryUnsigned(out var offset);
            i++
        )
        {
            made.contents.Add(((int)Math.Min(number, int.MaxValue), first.Value + offset));
        }

        if (made.contents.Select(one => one.Number).Distinct().Count() < made.contents.Count)
        {
            loader.Log.Add(
                PdfFindingKind.BadXref,
                stream.Offset,
                "object stream",
                "An object stream holds a number twice: some programs look for the number, others for the index."
            );
        }

        return made;
    }

    /// <summary>The object at the index, if it bears the number; null otherwise.</summary>
    public PdfObject? Get(int number, int index)
    {
        if (index < 0 || index >= contents.Count || contents[index].Number != number)
        {
            return null;
        }

        if (!read.TryGetValue(index, out var value))
        {
            value = Parse(contents[index].Offset) ?? PdfNull.Instance;
            read.Add(index, value);
        }

        return value;
    }

    private PdfObject? Parse(long offset)
    {
        if (offset >= data.Length)
        {
            return null;
        }

        var parser = new ObjectParser(data.Span[(int)offset..], origin, loader.Limits);
        var value = parser.ReadObject();
        if (parser.SawDuplicateKey)
        {
            loader.Log.Add(
                PdfFindingKind.DuplicateKey,
                origin,
                "object stream",
                "A dictionary names a key twice."
            );
        }

        return loader.Charge(parser.Position, parser.Items) ? value : null;
    }
}
