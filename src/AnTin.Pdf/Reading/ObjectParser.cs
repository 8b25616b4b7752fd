using System.Buffers.Text;
using System.Collections.Immutable;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>
/// Reads objects from a window of bytes. Nothing throws: a failed read gives null and <see cref="Error"/>. When the
/// window ended before the object did, <see cref="TouchedEnd"/> tells the caller to come back with a larger one.
/// </summary>
internal ref partial struct ObjectParser
{
    private readonly ReadOnlySpan<byte> data;
    private readonly long origin;
    private readonly PdfLimits limits;
    private int depth;

    /// <summary>Items of arrays and dictionaries so far.</summary>
    public int Items { get; private set; }

    public ObjectParser(ReadOnlySpan<byte> data, long origin, PdfLimits limits)
    {
        this.data = data;
        this.origin = origin;
        this.limits = limits;
    }

    public int Position { get; set; }

    public bool TouchedEnd { get; private set; }

    public bool SawDuplicateKey { get; private set; }

    public string? Error { get; private set; }

    public long ErrorOffset { get; private set; }

    public readonly long Offset => origin + Position;

    private int Peek()
    {
        if (Position < data.Length)
        {
            return data[Position];
        }

        TouchedEnd = true;
        return -1;
    }

    private PdfObject? Fail(string message)
    {
        if (Error is null)
        {
            Error = message;
            ErrorOffset = Offset;
        }

        return null;
    }

    /// <summary>Skips white space and comments.</summary>
    public void SkipWhite()
    {
        while (true)
        {
            var next = Peek();
            if (next == '%')
            {
                while (Peek() is not (-1 or '\r' or '\n'))
                {
                    Position++;
                }
            }
            else if (Characters.IsWhite(next))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Reads a keyword such as <c>obj</c> if it comes next.</summary>
    public bool TryKeyword(ReadOnlySpan<byte> keyword)
    {
        SkipWhite();
        if (data.Length - Position < keyword.Length)
        {
            TouchedEnd = true;
            return false;
        }

        if (!data[Position..].StartsWith(keyword))
        {
            return false;
        }

        Position += keyword.Length;
        return true;
    }

    /// <summary>Reads an unsigned integer if it comes next.</summary>
    public bool TryUnsigned(out long value)
    {
        SkipWhite();
        value = 0;
        var start = Position;
        while (Characters.IsDigit(Peek()))
        {
            if (Position - start >= 18)
            {
                return false;
            }

            value = (value * 10) + (data[Position] - '0');
            Position++;
        }

        return Position > start;
    }

    public PdfObject? ReadObject()
    {
        SkipWhite();
        var next = Peek();
        switch (next)
        {
            case -1:
                return Fail("The object ends before it is whole.");
            case '/':
                return ReadName();
            case '(':
                return ReadLiteral();
            case '[':
                return Nested(static (ref ObjectParser parser) => parser.ReadArray());
            case '<':
                if (Position + 1 < data.Length && data[Position + 1] == '<')
                {
                    return Nested(static (ref ObjectParser parser) => parser.ReadDictionary());
                }

                return ReadHex();
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ReadNumberOrReference();
            default:
                return ReadKeywordObject();
        }
    }

    private delegate PdfObject? Reader(ref ObjectParser parser);

    private PdfObject? Nested(Reader read)
    {
        if (++depth > limits.Depth)
        {
            return Fail("Objects are nested deeper than the limit.");
        }

        var result = read(ref this);
        depth--;
        return result;
    }

    private PdfObject? ReadKeywordObject()
    {
        var start = Position;
        while (Characters.IsRegular(Peek()) && Position - start < 8)
        {
            Position++;
        }

        var word = data[start..Position];
        if (word.SequenceEqual("null"u8))
        {
            return PdfNull.Instance;
        }

        if (word.SequenceEqual("true"u8))
        {
            return PdfBoolean.True;
        }

        if (word.SequenceEqual("false"u8))
        {
            return PdfBoolean.False;
        }

        Position = start;
        return Fail("An object was expected.");
    }

    private PdfObject? ReadArray()
    {
        Position++;
        var items = ImmutableArray.CreateBuilder<PdfObject>();
        while (true)
        {
            SkipWhite();
            if (Peek() == ']')
            {
                Position++;
                return new PdfArray(items.ToImmutable());
            }

            if (++Items > limits.Items)
            {
                return Fail("The object has more items than the limit.");
            }

            if (ReadObject() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
    }

    private PdfObject? ReadDictionary()
    {
        Position += 2;
        var entries = new List<KeyValuePair<string, PdfObject>>();
        while (true)
        {
            SkipWhite();
            var next = Peek();
            if (next == '>')
            {
                Position++;
                if (Peek() != '>')
                {
                    return Fail("The dictionary is closed by a single '>'.");
                }

                Position++;
                var dictionary = new PdfDictionary(entries);
                SawDuplicateKey |= dictionary.HasDuplicateKeys;
                return dictionary;
            }

            if (next != '/')
            {
                return Fail("A key of the dictionary is not a name.");
            }

            if (++Items > limits.Items)
            {
                return Fail("The object has more items than the limit.");
            }

            var key = ReadName().Value;
            if (ReadObject() is not { } value)
            {
                return null;
            }

            entries.Add(new(key, value));
        }
    }

    private PdfObject? ReadNumberOrReference()
    {
        var start = Position;
        while (Peek() is '+' or '-' or '.' or (>= '0' and <= '9'))
        {
            Position++;
        }

        var text = data[start..Position];
        if (Utf8Parser.TryParse(text, out long integer, out var used) && used == text.Length)
        {
            return integer is >= 0 and <= int.MaxValue
                ? ReferenceOr((int)integer)
                : PdfInteger.Of(integer);
        }

        return new PdfReal(LenientReal(text));
    }

    /// <summary>Numbers as old producers wrote them (<c>--5</c>, <c>.</c>, <c>1.</c>); what cannot be read is 0.</summary>
    private static double LenientReal(ReadOnlySpan<byte> text)
    {
        while (
            text.Length > 1
            && text[0] is (byte)'-' or (byte)'+'
            && text[1] is (byte)'-' or (byte)'+'
        )
        {
            text = text[1..];
        }

        return Utf8Parser.TryParse(text, out double value, out _) && double.IsFinite(value)
            ? value
            : 0;
    }

    private PdfObject ReferenceOr(int number)
    {
        var afterNumber = Position;
        if (
            Characters.IsWhite(Peek())
            && TryUnsigned(out var generation)
            && generation <= 65_535
            && Characters.IsWhite(Peek())
        )
        {
            SkipWhite();
            if (Peek() == 'R')
            {
                Position++;
                if (!Characters.IsRegular(Peek()))
                {
                    return new PdfReference(number, (int)generation);
                }
            }
        }

        Position = afterNumber;
        return PdfInteger.Of(number);
    }
}
