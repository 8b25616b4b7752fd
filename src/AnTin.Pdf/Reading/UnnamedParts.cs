using System.Globalization;

namespace AnTin.Pdf.Reading;

/// <summary>
/// Looks between what the sections of a chain name for objects of numbers that are in use, and for trailers. Whoever follows
/// the chain never sees them; whoever repairs the file, because one byte of it is odd, takes them for the newest.
/// </summary>
internal sealed class UnnamedParts(PdfDocument document)
{
    private const int Block = 1 << 16;

    /// <summary>Bytes of the block before, so that no label is cut in two.</summary>
    private const int Overlap = 64;

    private const int MostFindings = 100;

    private readonly ObjectLoader loader = document.Loader;
    private int found;

    /// <summary>Logs what stands between the two places.</summary>
    public void Search(long from, long until)
    {
        var at = from;
        foreach (var (start, end) in Named(from).OrderBy(part => part.Start))
        {
            SearchGap(at, Math.Min(start, until));
            at = Math.Max(at, end);
        }

        SearchGap(at, until);
    }

    /// <summary>Objects in the file and sections, where they begin and end.</summary>
    private IEnumerable<(long Start, long End)> Named(long from)
    {
        foreach (var revision in document.Revisions)
        {
            yield return (revision.XrefOffset + loader.Shift, revision.SectionEnd);
            if (revision.Trailer["XRefStm"].AsInteger() is { } beside)
            {
                yield return Place(beside + loader.Shift, revision);
            }

            foreach (var (_, entry) in revision.OwnEntries)
            {
                if (entry.Kind == XrefEntryKind.InFile && entry.Position + loader.Shift >= from)
                {
                    yield return Place(entry.Position + loader.Shift, revision);
                }
            }
        }
    }

    private (long, long) Place(long offset, PdfRevision revision) =>
        loader.ReadIndirect(offset, revision.Resolve, out _) is { } read
            ? (offset, read.End)
            : (offset, offset);

    private void SearchGap(long from, long until)
    {
        for (
            var at = from;
            at < until && found < MostFindings && loader.Charge(Math.Min(Block, until - at) / 16);
            at += Block - Overlap
        )
        {
            var length = (int)Math.Min(Block, until - at);
            SearchBlock(loader.Source.Read(at, length).Span, at);
            if (length < Block)
            {
                return;
            }
        }
    }

    private void SearchBlock(ReadOnlySpan<byte> block, long origin)
    {
        var isComment = false;
        for (var i = 0; i < block.Length; i++)
        {
            isComment = block[i] switch
            {
                (byte)'%' => true,
                (byte)'\r' or (byte)'\n' => false,
                _ => isComment,
            };
            if (isComment)
            {
                continue;
            }

            if (block[i..].StartsWith("obj"u8) && IsLabel(block[..i]))
            {
                Report(origin + i, "An object stands here that no section names.");
            }
            else if (
                block[i..].StartsWith("trailer"u8)
                && (i == 0 || !Characters.IsRegular(block[i - 1]))
            )
            {
                Report(origin + i, "A trailer stands here that goes with no section.");
            }
        }
    }

    /// <summary>Before the keyword stand generation and number, the latter that of an object in use.</summary>
    private bool IsLabel(ReadOnlySpan<byte> before)
    {
        var rest = before;
        return TakeNumber(ref rest, out _)
            && TakeNumber(ref rest, out var number)
            && (rest.IsEmpty || !Characters.IsRegular(rest[^1]))
            && number <= loader.Limits.ObjectNumber
            && document.Latest.TryLocate((int)number, out var entry)
            && entry.Kind != XrefEntryKind.Free;
    }

    private static bool TakeNumber(ref ReadOnlySpan<byte> text, out long number)
    {
        while (!text.IsEmpty && Characters.IsWhite(text[^1]))
        {
            text = text[..^1];
        }

        var start = text.Length;
        while (start > 0 && text.Length - start < 10 && Characters.IsDigit(text[start - 1]))
        {
            start--;
        }

        var isNumber = long.TryParse(
            text[start..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out number
        );
        text = text[..start];
        return isNumber;
    }

    private void Report(long offset, string message)
    {
        found++;
        loader.Log.Add(PdfFindingKind.UnnamedObject, offset, "file", message);
    }
}
