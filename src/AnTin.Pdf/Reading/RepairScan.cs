using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>
/// Finds objects by looking for <c>12 0 obj</c> where the cross-reference data is lost. Of two objects with one number
/// the later one counts. What is found is one revision: where earlier ones ended is no longer known.
/// </summary>
internal sealed class RepairScan(ObjectLoader loader)
{
    private const int Block = 1 << 16;

    /// <summary>Bytes kept from the block before, so that no label is cut in two.</summary>
    private const int Overlap = 64;

    private readonly Dictionary<int, XrefEntry> entries = [];

    /// <summary>Numbers of objects that begin as dictionaries and streams do: the only ones that the search must read.</summary>
    private readonly HashSet<int> dictionaries = [];

    private PdfDictionary? trailer;

    public XrefSection? Run()
    {
        Scan();
        AddPackedObjects();
        trailer ??= FindCatalog();
        return trailer is null
            ? null
            : new XrefSection(0, loader.Source.Length, XrefStyle.Table, trailer, entries);
    }

    private delegate void Hit(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, long offset);

    /// <summary>One pass, in one buffer: the time is that of reading the file once, however long it is.</summary>
    private void Scan()
    {
        var buffer = new byte[Block + Overlap];
        var (nextObject, nextTrailer) = (0L, 0L);
        for (
            var offset = 0L;
            offset < loader.Source.Length && loader.Charge(Block);
            offset += Block
        )
        {
            var from = Math.Max(0, offset - Overlap);
            var read = loader.Source.Read(from, buffer.AsSpan(0, (int)(offset - from) + Block));
            var block = buffer.AsSpan(0, read);
            if (!block.ContainsAnyExcept((byte)0))
            {
                continue;
            }

            Find("obj"u8, block, from, ref nextObject, AddObject);
            Find("trailer"u8, block, from, ref nextTrailer, AddTrailer);
        }
    }

    private static void Find(
        ReadOnlySpan<byte> wanted,
        ReadOnlySpan<byte> block,
        long from,
        ref long next,
        Hit hit
    )
    {
        var place = (int)Math.Max(0, next - from);
        while (place < block.Length && block[place..].IndexOf(wanted) is >= 0 and var found)
        {
            place += found;
            hit(
                block[Math.Max(0, place - Overlap)..place],
                block[(place + wanted.Length)..],
                from + place
            );
            place += wanted.Length;
            next = from + place;
        }
    }

    /// <summary>Walks back from <c>obj</c> over generation and number.</summary>
    private void AddObject(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, long offset)
    {
        var end = before.Length;
        if (
            TakeNumberBack(before, ref end, out var generation)
            && TakeNumberBack(before, ref end, out var number)
            && number <= loader.Limits.ObjectNumber
            && generation <= 65_535
            && (end == 0 || !Characters.IsRegular(before[end - 1]))
        )
        {
            entries[(int)number] = new XrefEntry(
                XrefEntryKind.InFile,
                offset - (before.Length - end),
                (int)generation
            );
            if (MayBeDictionary(after))
            {
                dictionaries.Add((int)number);
            }
            else
            {
                dictionaries.Remove((int)number);
            }
        }
    }

    /// <summary>True also where the block ends or a comment stands before the value.</summary>
    private static bool MayBeDictionary(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (start < text.Length && Characters.IsWhite(text[start]))
        {
            start++;
        }

        return start == text.Length || text[start] is (byte)'<' or (byte)'%';
    }

    private static bool TakeNumberBack(ReadOnlySpan<byte> text, ref int end, out long number)
    {
        number = 0;
        while (end > 0 && Characters.IsWhite(text[end - 1]))
        {
            end--;
        }

        var scale = 1L;
        var start = end;
        while (end > 0 && start - end < 10 && Characters.IsDigit(text[end - 1]))
        {
            number += (text[--end] - '0') * scale;
            scale *= 10;
        }

        return end < start;
    }

    private void AddTrailer(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, long offset)
    {
        if (
            loader.ReadDirect(offset + 7, out _, out _) is PdfDictionary found
            && (found.ContainsKey("Root") || trailer is null)
        )
        {
            trailer = found;
        }
    }

    /// <summary>Unpacks object streams in the order of the file and takes a stream's trailer if there is no other.</summary>
    private void AddPackedObjects()
    {
        var placed = Dictionaries().OrderBy(entry => entry.Value.Position).ToList();
        foreach (var (number, entry) in placed)
        {
            if (loader.ReadIndirect(entry.Position, Resolve, out _)?.Value is not PdfStream stream)
            {
                continue;
            }

            var type = stream.Dictionary["Type"];
            if (
                type.IsName("XRef")
                && stream.Dictionary.ContainsKey("Root")
                && trailer?.ContainsKey("Root") != true
            )
            {
                trailer = stream.Dictionary;
            }
            else if (
                type.IsName("ObjStm") && ObjectStream.Read(stream, Resolve, loader) is { } packed
            )
            {
                for (var i = 0; i < packed.Contents.Count; i++)
                {
                    var inside = packed.Contents[i].Number;
                    var isOlder =
                        entries.TryGetValue(inside, out var known)
                        && known.Kind == XrefEntryKind.InFile
                        && known.Position > entry.Position;
                    if (!isOlder && inside <= loader.Limits.ObjectNumber)
                    {
                        entries[inside] = new XrefEntry(XrefEntryKind.InObjectStream, number, i);
                    }
                }
            }
        }
    }

    private PdfDictionary? FindCatalog()
    {
        var latestFirst = Dictionaries().OrderByDescending(entry => entry.Value.Position).ToList();
        foreach (var (number, entry) in latestFirst)
        {
            if (
                entry.Kind == XrefEntryKind.InFile
                && loader.ReadIndirect(entry.Position, Resolve, out _)?.Value is PdfDictionary found
                && found["Type"].IsName("Catalog")
            )
            {
                return PdfDictionary.Of(("Root", new PdfReference(number, entry.Detail)));
            }
        }

        return null;
    }

    private IEnumerable<KeyValuePair<int, XrefEntry>> Dictionaries() =>
        dictionaries.Select(number => KeyValuePair.Create(number, entries[number]));

    /// <summary>Follows one reference, enough for a stream's length.</summary>
    private PdfObject Resolve(PdfObject value) =>
        value is PdfReference reference
        && entries.TryGetValue(reference.Number, out var entry)
        && entry.Kind == XrefEntryKind.InFile
        && loader.ReadIndirect(entry.Position, other => other, out _) is { } found
            ? found.Value
            : value;
}
