using System.Diagnostics.CodeAnalysis;

namespace AnTin.Pki.Der;

/// <summary>Reads one structure; every failure is a <see cref="DerException"/> thrown by the reader.</summary>
public delegate T DerParser<out T>(ref DerReader reader);

/// <summary>
/// Walks DER forwards (X.690 §10, §11). Positions are kept as offsets into the one document, so parsed values can be
/// slices of it and errors can say where they are. Use it through <see cref="TryParse{T}"/>, which turns a
/// <see cref="DerException"/> into a <see cref="ReadError"/>.
/// </summary>
/// <remarks>
/// Strict about lengths (definite, minimal, inside the parent) and about tags. Lenient where the field is lenient and a
/// lint speaks instead: padded integers, explicit defaults.
/// </remarks>
public ref partial struct DerReader
{
    private readonly ReadOnlyMemory<byte> document;
    private readonly ReadOnlySpan<byte> bytes;
    private readonly int end;
    private readonly string section;
    private int position;

    public DerReader(ReadOnlyMemory<byte> document, string section)
    {
        this.document = document;
        this.section = section;
        bytes = document.Span;
        end = document.Length;
    }

    private DerReader(DerReader parent, DerElement element, string section)
    {
        document = parent.document;
        bytes = parent.bytes;
        this.section = section;
        position = element.ContentStart;
        end = element.End;
    }

    public readonly bool HasData => position < end;

    public readonly int Position => position;

    /// <summary>The bytes of the element, identifier and length included, as a slice of the document.</summary>
    public readonly ReadOnlyMemory<byte> Whole(DerElement element) => document[element.Whole];

    /// <summary>The content octets of the element as a slice of the document.</summary>
    public readonly ReadOnlyMemory<byte> Content(DerElement element) => document[element.Content];

    public readonly ReadOnlySpan<byte> ContentSpan(DerElement element) => bytes[element.Content];

    /// <summary>Whether another element follows and bears this tag.</summary>
    public readonly bool Is(byte tag) => position < end && bytes[position] == tag;

    /// <summary>
    /// Reads the whole of <paramref name="document"/> as one structure. False with an error when the bytes are not
    /// what the parser wants, when more than <paramref name="limit"/> octets are given, or when octets are left over.
    /// </summary>
    public static bool TryParse<T>(
        ReadOnlyMemory<byte> document,
        string section,
        int limit,
        DerParser<T> parse,
        [NotNullWhen(true)] out T? value,
        [NotNullWhen(false)] out ReadError? error
    )
        where T : class
    {
        value = null;
        error = null;
        if (document.Length > limit)
        {
            error = new ReadError(limit, section, $"more than {limit} octets.");
            return false;
        }

        try
        {
            var reader = new DerReader(document, section);
            value = parse(ref reader);
            reader.Complete();
            return true;
        }
        catch (DerException broken)
        {
            value = null;
            error = broken.Error;
            return false;
        }
    }

    /// <summary>Reads the next element, whatever its tag.</summary>
    public DerElement Any(string field)
    {
        var element = ElementAt(position, field);
        position = element.End;
        return element;
    }

    /// <summary>Reads the next element, which must bear <paramref name="tag"/>.</summary>
    public DerElement Element(byte tag, string field)
    {
        if (position >= end)
        {
            throw Broken(field, $"is missing; expected tag 0x{tag:X2}.");
        }

        if (bytes[position] != tag)
        {
            throw Broken(field, $"has tag 0x{bytes[position]:X2}; expected 0x{tag:X2}.");
        }

        return Any(field);
    }

    /// <summary>Reads the next element if it bears <paramref name="tag"/>.</summary>
    public bool TryElement(byte tag, string field, out DerElement element)
    {
        element = default;
        if (!Is(tag))
        {
            return false;
        }

        element = Any(field);
        return true;
    }

    /// <summary>A reader over the content of an element that was read from this reader.</summary>
    public readonly DerReader Inside(DerElement element, string field) => new(this, element, field);

    public DerReader Sequence(string field) => Inside(Element(DerTag.Sequence, field), field);

    public DerReader Set(string field) => Inside(Element(DerTag.Set, field), field);

    /// <summary>The inside of <c>[number]</c>, constructed; false when the next element is another.</summary>
    public bool TryContext(int number, string field, out DerReader inside)
    {
        if (TryElement(DerTag.ContextConstructed(number), field, out var element))
        {
            inside = Inside(element, field);
            return true;
        }

        inside = default;
        return false;
    }

    /// <summary>Says that nothing may follow.</summary>
    public readonly void Complete()
    {
        if (position < end)
        {
            throw Broken(section, $"is followed by {end - position} octets too many.");
        }
    }

    /// <summary>The exception to throw when a value at the present position is not what the standard asks for.</summary>
    public readonly DerException Broken(string field, string message) =>
        new(new ReadError(position, field, message));

    public static DerException BrokenAt(int offset, string field, string message) =>
        new(new ReadError(offset, field, message));

    private readonly DerElement ElementAt(int start, string field)
    {
        if (end - start < 2)
        {
            throw BrokenAt(start, field, "ends before its identifier and length.");
        }

        var tag = bytes[start];
        if ((tag & 0x1F) == 0x1F)
        {
            throw BrokenAt(
                start,
                field,
                "has a tag number above 30, which no structure here uses."
            );
        }

        int length = bytes[start + 1];
        var content = start + 2;
        if (length >= 0x80)
        {
            length = LongLength(start, length & 0x7F, field);
            content += bytes[start + 1] & 0x7F;
        }

        if (length > end - content)
        {
            throw BrokenAt(start, field, $"claims {length} octets; {end - content} are left.");
        }

        return new DerElement(tag, start, content, content + length);
    }

    /// <summary>X.690 §10.1: the definite form, in the minimum number of octets.</summary>
    private readonly int LongLength(int start, int octets, string field)
    {
        if (octets == 0)
        {
            throw BrokenAt(start, field, "has an indefinite length, which DER forbids.");
        }

        if (octets > 4 || octets > end - start - 2)
        {
            throw BrokenAt(start, field, $"has a length of {octets} octets, more than can follow.");
        }

        long length = 0;
        for (var i = 0; i < octets; i++)
        {
            length = (length << 8) | bytes[start + 2 + i];
        }

        if (length < 0x80 || length >> (8 * (octets - 1)) == 0)
        {
            throw BrokenAt(start, field, "has a length that is not in its shortest form.");
        }

        return length > int.MaxValue
            ? throw BrokenAt(start, field, "claims more than 2 GiB.")
            : (int)length;
    }
}
