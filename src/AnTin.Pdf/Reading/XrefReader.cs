using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>Follows the chain of cross-reference sections from the end of the file (7.5.4 to 7.5.8).</summary>
internal sealed class XrefReader(ObjectLoader loader)
{
    private const int Tail = 2048;

    /// <summary>The sections, newest first; null with an error where the chain cannot be followed to its end.</summary>
    public List<XrefSection>? ReadChain(out PdfReadError? error)
    {
        var start = LastStart(out error);
        if (start < 0)
        {
            return null;
        }

        var sections = new List<XrefSection>();
        var visited = new HashSet<long>();
        for (long? next = start; next is { } offset; next = sections[^1].Previous)
        {
            if (!visited.Add(offset))
            {
                loader.Log.Add(
                    PdfFindingKind.XrefLoop,
                    offset,
                    "xref",
                    "The /Prev chain comes back to this section."
                );
                break;
            }

            if (visited.Count > loader.Limits.Revisions)
            {
                error = new PdfReadError(
                    offset,
                    "xref",
                    "The chain has more sections than the limit."
                );
                return null;
            }

            if (ReadSection(offset, out error) is not { } section)
            {
                return null;
            }

            sections.Add(section);
        }

        error = null;
        return sections;
    }

    private long LastStart(out PdfReadError? error)
    {
        var from = Math.Max(0, loader.Source.Length - Tail);
        var tail = loader.Source.Read(from, Tail).Span;
        var place = tail.LastIndexOf("startxref"u8);
        if (place < 0)
        {
            error = new PdfReadError(
                from,
                "startxref",
                "No startxref stands near the end of the file."
            );
            return -1;
        }

        var parser = new ObjectParser(tail[(place + 9)..], from + place + 9, loader.Limits);
        if (!parser.TryUnsigned(out var start))
        {
            error = new PdfReadError(
                from + place,
                "startxref",
                "startxref is followed by no number."
            );
            return -1;
        }

        error = null;
        return start;
    }

    private XrefSection? ReadSection(long declared, out PdfReadError? error)
    {
        if (
            loader.Shift == 0
            && loader.Later?.FindSection(declared, loader.Source.Length) is { } known
        )
        {
            error = null;
            return known;
        }

        var section = ReadSectionAt(declared + loader.Shift, declared, out error);
        if (section is null && loader.Shift == 0 && HeaderShift() is > 0 and var shift)
        {
            section = ReadSectionAt(declared + shift, declared, out _);
            loader.Shift = section is null ? 0 : shift;
        }

        // Of a hybrid section the stream stands elsewhere: its end does not say where both end.
        if (section is { Style: not XrefStyle.Hybrid } && loader.Shift == 0)
        {
            loader.Parts.AddSection(section);
        }

        return section;
    }

    private long HeaderShift() => loader.Find(0, "%PDF-"u8, 1024);

    private XrefSection? ReadSectionAt(long offset, long declared, out PdfReadError? error)
    {
        var head = loader.Source.Read(offset, 32).Span.TrimStart(" \t\r\n\f\0"u8);
        if (head.StartsWith("xref"u8))
        {
            return new XrefTableReader(loader, this).Read(offset, declared, out error);
        }

        return ReadStreamSection(offset, declared, out error);
    }

    /// <summary>A section in the form of a stream (7.5.8).</summary>
    public XrefSection? ReadStreamSection(long offset, long declared, out PdfReadError? error)
    {
        var read = loader.ReadIndirect(offset, value => value, out error);
        if (read?.Value is not PdfStream stream || !stream.Dictionary["Type"].IsName("XRef"))
        {
            error ??= new PdfReadError(
                offset,
                "xref",
                "Neither a cross-reference table nor a stream stands here."
            );
            return null;
        }

        if (!loader.TryDecode(stream, value => value, out var decoded, out error))
        {
            return null;
        }

        var entries = XrefStreamEntries.Read(stream.Dictionary, decoded.Bytes.Span, offset, loader);
        return new XrefSection(declared, read.End, XrefStyle.Stream, stream.Dictionary, entries)
        {
            Previous = PreviousOf(stream.Dictionary, offset),
        };
    }

    public long? PreviousOf(PdfDictionary trailer, long offset)
    {
        switch (trailer["Prev"])
        {
            case PdfNull:
                return null;
            case var value when value.AsInteger() is > 0 and var previous:
                return previous;
            default:
                loader.Log.Add(
                    PdfFindingKind.BadXref,
                    offset,
                    "trailer",
                    "/Prev is no place in the file."
                );
                return null;
        }
    }
}
