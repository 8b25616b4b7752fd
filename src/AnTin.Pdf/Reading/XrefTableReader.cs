using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>A section in the form of a table with its trailer, and the stream beside it in a hybrid file.</summary>
internal sealed class XrefTableReader(ObjectLoader loader, XrefReader streams)
{
    private const int FirstWindow = 1 << 16;

    public XrefSection? Read(long offset, long declared, out PdfReadError? error)
    {
        var entries = ReadEntries(offset, out var trailerOffset, out error);
        if (entries is null)
        {
            return null;
        }

        if (loader.ReadDirect(trailerOffset, out var end, out error) is not PdfDictionary trailer)
        {
            error ??= new PdfReadError(trailerOffset, "trailer", "The trailer is no dictionary.");
            return null;
        }

        var section = new XrefSection(declared, end, XrefStyle.Table, trailer, entries)
        {
            Previous = streams.PreviousOf(trailer, offset),
        };
        return trailer["XRefStm"].AsInteger() is > 0 and var beside
            ? AddHidden(section, beside)
            : section;
    }

    /// <summary>7.5.8.4: what the table calls free or does not name is looked up in the stream beside it.</summary>
    private XrefSection AddHidden(XrefSection section, long beside)
    {
        if (
            streams.ReadStreamSection(beside + loader.Shift, beside, out var error)
            is not { } hidden
        )
        {
            loader.Log.Add(
                PdfFindingKind.BadXref,
                beside,
                "xref",
                error?.Message ?? "/XRefStm leads to no stream."
            );
            return section;
        }

        foreach (var (number, entry) in hidden.Entries)
        {
            if (
                !section.Entries.TryGetValue(number, out var known)
                || known.Kind == XrefEntryKind.Free
            )
            {
                section.Entries[number] = entry;
            }
            else
            {
                XrefDoubles.Compare(known, entry, number, beside, loader.Log);
            }
        }

        return section with
        {
            Style = XrefStyle.Hybrid,
        };
    }

    private Dictionary<int, XrefEntry>? ReadEntries(
        long offset,
        out long trailerOffset,
        out PdfReadError? error
    )
    {
        for (var size = FirstWindow; ; size *= 4)
        {
            var limit = (int)Math.Min(loader.Limits.ObjectBytes, loader.Source.Length - offset);
            var window = loader.Source.Window(offset, Math.Min(size, limit)).Span;
            window = window[..Math.Min(window.Length, limit)];
            var parser = new ObjectParser(window, offset, loader.Limits);
            var entries = ReadSubsections(ref parser);
            if (!loader.Charge(parser.Position))
            {
                entries = null;
            }
            else if (parser.TouchedEnd && window.Length < limit)
            {
                continue;
            }

            trailerOffset = parser.Offset;
            error = entries is null
                ? new PdfReadError(parser.Offset, "xref", "The cross-reference table is malformed.")
                : null;
            return entries;
        }
    }

    private Dictionary<int, XrefEntry>? ReadSubsections(ref ObjectParser parser)
    {
        var entries = new Dictionary<int, XrefEntry>();
        if (!parser.TryKeyword("xref"u8))
        {
            return null;
        }

        while (!parser.TryKeyword("trailer"u8))
        {
            if (
                !parser.TryUnsigned(out var first)
                || !parser.TryUnsigned(out var count)
                || !TrySubsection(ref parser, first, count, entries)
            )
            {
                return null;
            }
        }

        return entries;
    }

    private bool TrySubsection(
        ref ObjectParser parser,
        long first,
        long count,
        Dictionary<int, XrefEntry> entries
    )
    {
        var columns = new XrefColumns(loader.Log);
        for (var i = 0L; i < count; i++)
        {
            var at = parser.Offset;
            if (!TryEntry(ref parser, columns, out var entry) || !loader.ChargeEntry())
            {
                return false;
            }

            if (
                i == 0
                && first == 1
                && entry is { Kind: XrefEntryKind.Free, Position: 0, Detail: 65_535 }
            )
            {
                // A well-known slip of old producers: the table begins at 0 and says 1.
                loader.Log.Add(
                    PdfFindingKind.BadXref,
                    at,
                    "xref",
                    "The first subsection is numbered from 1."
                );
                first = 0;
            }

            if (first + i <= loader.Limits.ObjectNumber)
            {
                XrefDoubles.Add(entries, (int)(first + i), entry, at, loader.Log);
            }
            else
            {
                loader.Log.Add(
                    PdfFindingKind.LimitReached,
                    at,
                    "xref",
                    "An object number is past the limit."
                );
            }
        }

        return true;
    }

    private static bool TryEntry(ref ObjectParser parser, XrefColumns columns, out XrefEntry entry)
    {
        entry = default;
        parser.SkipWhite();
        var start = parser.Offset;
        if (!parser.TryUnsigned(out var position))
        {
            return false;
        }

        var wide = parser.Offset - start;
        if (!parser.TryUnsigned(out var generation))
        {
            return false;
        }

        columns.Add(start, wide, parser.Offset - start);
        var inUse = parser.TryKeyword("n"u8);
        if ((!inUse && !parser.TryKeyword("f"u8)) || generation > 65_535)
        {
            return false;
        }

        // An entry in use at offset 0 cannot be: there stands the header.
        var kind = inUse && position > 0 ? XrefEntryKind.InFile : XrefEntryKind.Free;
        entry = new XrefEntry(kind, position, (int)generation);
        return true;
    }
}
