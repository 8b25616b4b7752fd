using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>
/// Reads objects at offsets and keeps account of the work a document has caused: a file that makes the parser walk the
/// same bytes again and again, or inflates without end, runs out of credit.
/// </summary>
internal sealed class ObjectLoader(PdfSource source, PdfLimits limits, FindingLog log)
{
    private const int FirstWindow = 4096;

    private long parseCredit = (32 * source.Length) + (16L << 20);
    private long itemCredit = limits.TotalItems;
    private long entryCredit = limits.XrefEntries;
    private long inflateCredit = limits.TotalInflatedBytes;

    public PdfSource Source => source;

    public PdfLimits Limits => limits;

    public FindingLog Log => log;

    /// <summary>What to add to offsets in a file with bytes before its header.</summary>
    public long Shift { get; set; }

    /// <summary>What this document has read.</summary>
    public ReadParts Parts { get; } = new();

    /// <summary>What a later state of the same file has read; null where nothing may be taken over.</summary>
    public ReadParts? Later { get; set; }

    private delegate T? Step<T>(ref ObjectParser parser)
        where T : class;

    /// <summary>Reads one object without label, such as a trailer.</summary>
    public PdfObject? ReadDirect(long offset, out long end, out PdfReadError? error)
    {
        var after = 0L;
        var value = Run(
            offset,
            "object",
            (ref ObjectParser parser) =>
            {
                var read = parser.ReadObject();
                after = parser.Offset;
                return read;
            },
            out error
        );
        end = after;
        return value;
    }

    /// <summary>Reads <c>12 0 obj … endobj</c>, with its stream if it has one.</summary>
    public IndirectObject? ReadIndirect(
        long offset,
        Func<PdfObject, PdfObject> resolve,
        out PdfReadError? error
    )
    {
        var dataOffset = -1L;
        var read = Run(
            offset,
            "object",
            (ref ObjectParser parser) =>
            {
                dataOffset = -1;
                var labelled = ReadLabelled(ref parser);
                if (labelled?.Value is PdfDictionary && parser.TryKeyword("stream"u8))
                {
                    dataOffset = parser.Offset;
                }

                return labelled;
            },
            out error
        );
        if (read is null || dataOffset < 0)
        {
            return read;
        }

        var stream = ReadStream(read, (PdfDictionary)read.Value, dataOffset, resolve);
        return read with { Value = stream, End = stream.Offset + stream.RawLength };
    }

    private static IndirectObject? ReadLabelled(ref ObjectParser parser)
    {
        parser.SkipWhite();
        var start = parser.Offset;
        if (
            !parser.TryUnsigned(out var number)
            || !parser.TryUnsigned(out var generation)
            || !parser.TryKeyword("obj"u8)
            || number > int.MaxValue
            || generation > 65_535
        )
        {
            return null;
        }

        return parser.ReadObject() is { } value
            ? new IndirectObject((int)number, (int)generation, value, start, parser.Offset)
            : null;
    }

    private PdfStream ReadStream(
        IndirectObject owner,
        PdfDictionary dictionary,
        long dataOffset,
        Func<PdfObject, PdfObject> resolve
    )
    {
        var line = source.Read(dataOffset, 2).Span;
        dataOffset += line switch
        {
            [(byte)'\r', (byte)'\n'] => 2,
            [(byte)'\n' or (byte)'\r', ..] => 1,
            _ => 0,
        };
        var declared = resolve(dictionary["Length"]).AsInteger() ?? -1;
        if (
            declared >= 0
            && declared <= source.Length - dataOffset
            && IsFollowedByEnd(dataOffset + declared)
        )
        {
            return Make(dictionary, dataOffset, declared);
        }

        log.Add(
            PdfFindingKind.BadStreamLength,
            dataOffset,
            Inv($"object {owner.Number}"),
            "The stream's /Length does not lead to endstream."
        );
        return Make(dictionary, dataOffset, SearchedLength(dataOffset));
    }

    private PdfStream Make(PdfDictionary dictionary, long offset, long length) =>
        new(dictionary, source, offset, (int)Math.Min(length, int.MaxValue));

    private bool IsFollowedByEnd(long offset)
    {
        var after = source.Read(offset, 16).Span;
        while (!after.IsEmpty && Characters.IsWhite(after[0]))
        {
            after = after[1..];
        }

        return after.StartsWith("endstream"u8);
    }

    private long SearchedLength(long offset)
    {
        var end = Find(offset, "endstream"u8);
        if (end < 0)
        {
            end = Find(offset, "endobj"u8);
        }

        if (end < 0)
        {
            return 0;
        }

        var before = source.Read(Math.Max(offset, end - 2), (int)Math.Min(2, end - offset)).Span;
        return before switch
        {
            [.., (byte)'\r', (byte)'\n'] => end - offset - 2,
            [.., (byte)'\n' or (byte)'\r'] => end - offset - 1,
            _ => end - offset,
        };
    }

    /// <summary>The place of the first such bytes from the offset on, or -1.</summary>
    public long Find(long offset, ReadOnlySpan<byte> wanted, long limit = long.MaxValue)
    {
        const int Block = 1 << 16;
        var end = Math.Min(source.Length, limit);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            while (offset < end && Charge(Block / 16))
            {
                var count = (int)Math.Min(Block, end - offset);
                var block = buffer.AsSpan(0, source.Read(offset, buffer.AsSpan(0, count)));
                var place = block.IndexOf(wanted);
                if (place >= 0)
                {
                    return offset + place;
                }

                if (block.Length < wanted.Length)
                {
                    return -1;
                }

                offset += block.Length - wanted.Length + 1;
            }

            return -1;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Decodes a stream and charges what came out.</summary>
    public bool TryDecode(
        PdfStream stream,
        Func<PdfObject, PdfObject> resolve,
        out DecodedStream decoded,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        var bound = limits with
        {
            InflatedBytes = (int)Math.Min(limits.InflatedBytes, inflateCredit),
        };
        var decodes = StreamDecoder.TryDecode(stream, resolve, bound, out decoded, out error);
        inflateCredit = Math.Max(
            0,
            inflateCredit - (decodes ? decoded.Bytes.Length : bound.InflatedBytes / 8)
        );
        if (decodes && decoded.IsDamaged)
        {
            log.Add(
                PdfFindingKind.BadStreamData,
                stream.Offset,
                "stream",
                "The stream's data is damaged or cut off."
            );
        }

        return decodes;
    }

    /// <summary>Takes a cross-reference entry from the credit; false when there is none left.</summary>
    public bool ChargeEntry()
    {
        if (--entryCredit >= 0)
        {
            return true;
        }

        Log.Add(
            PdfFindingKind.LimitReached,
            0,
            "xref",
            "The file has more cross-reference entries than the limit."
        );
        return false;
    }

    /// <summary>Takes parsed bytes and items from the credit; false when there is none left.</summary>
    public bool Charge(long bytes, int items = 0)
    {
        parseCredit -= bytes;
        itemCredit -= items;
        if (parseCredit >= 0 && itemCredit >= 0)
        {
            return true;
        }

        log.Add(
            PdfFindingKind.LimitReached,
            0,
            "file",
            "Reading the file takes more work than the limit."
        );
        return false;
    }

    private T? Run<T>(long offset, string section, Step<T> step, out PdfReadError? error)
        where T : class
    {
        if (offset < 0 || offset >= source.Length)
        {
            error = new PdfReadError(offset, section, "The offset lies outside the file.");
            return null;
        }

        for (var size = FirstWindow; ; size *= 8)
        {
            var window = source.Window(offset, Math.Min(size, limits.ObjectBytes)).Span;
            window = window[..Math.Min(window.Length, limits.ObjectBytes)];
            var parser = new ObjectParser(window, offset, limits);
            var result = step(ref parser);
            if (!Charge(parser.Position + 16, parser.Items))
            {
                error = new PdfReadError(
                    offset,
                    section,
                    "Reading the file takes more work than the limit."
                );
                return null;
            }

            var complete = window.Length >= Math.Min(source.Length - offset, limits.ObjectBytes);
            if (parser.TouchedEnd && !complete)
            {
                continue;
            }

            if (result is not null && parser.SawDuplicateKey)
            {
                log.Add(
                    PdfFindingKind.DuplicateKey,
                    offset,
                    section,
                    "A dictionary names a key twice."
                );
            }

            error = result is null
                ? new PdfReadError(
                    parser.Error is null ? offset : parser.ErrorOffset,
                    section,
                    parser.Error ?? "No object begins here."
                )
                : null;
            return result;
        }
    }

    internal static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
