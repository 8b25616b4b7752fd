using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace AnTin.Pki.Der;

/// <content>Primitive values.</content>
public ref partial struct DerReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictBmp = new(
        bigEndian: true,
        byteOrderMark: false,
        throwOnInvalidBytes: true
    );
    private static readonly UTF32Encoding StrictUniversal = new(
        bigEndian: true,
        byteOrderMark: false,
        throwOnInvalidCharacters: true
    );

    public bool Boolean(string field)
    {
        var element = Element(DerTag.Boolean, field);
        if (element.ContentLength != 1)
        {
            throw BrokenAt(element.Start, field, "is a BOOLEAN of other than one octet.");
        }

        return bytes[element.ContentStart] != 0;
    }

    /// <summary>The content octets of an INTEGER: two's complement, most significant first.</summary>
    public ReadOnlyMemory<byte> Integer(string field, byte tag = DerTag.Integer)
    {
        var element = Element(tag, field);
        if (element.ContentLength == 0)
        {
            throw BrokenAt(element.Start, field, "is an INTEGER of no octets.");
        }

        return document[element.Content];
    }

    /// <summary>An INTEGER that fits 32 bits: versions, path lengths, codes.</summary>
    public int SmallInteger(string field, byte tag = DerTag.Integer)
    {
        var element = Element(tag, field);
        if (element.ContentLength is 0 or > 4)
        {
            throw BrokenAt(element.Start, field, "is not an INTEGER of one to four octets.");
        }

        Span<byte> wide = stackalloc byte[4];
        var content = bytes[element.Content];
        wide.Fill((content[0] & 0x80) == 0 ? (byte)0 : (byte)0xFF);
        content.CopyTo(wide[(4 - content.Length)..]);
        return BinaryPrimitives.ReadInt32BigEndian(wide);
    }

    public ObjectIdentifier ObjectIdentifier(string field, byte tag = DerTag.ObjectIdentifier)
    {
        var element = Element(tag, field);
        return Der.ObjectIdentifier.TryFromContent(bytes[element.Content], out var oid)
            ? oid
            : throw BrokenAt(element.Start, field, "is not a well-formed OBJECT IDENTIFIER.");
    }

    public ReadOnlyMemory<byte> OctetString(string field, byte tag = DerTag.OctetString) =>
        document[Element(tag, field).Content];

    /// <summary>A BIT STRING whose bits fill whole octets: keys and signatures.</summary>
    public ReadOnlyMemory<byte> WholeOctetBits(string field)
    {
        var element = Element(DerTag.BitString, field);
        if (element.ContentLength == 0 || bytes[element.ContentStart] != 0)
        {
            throw BrokenAt(element.Start, field, "is not a BIT STRING of whole octets.");
        }

        return document[(element.ContentStart + 1)..element.End];
    }

    /// <summary>A BIT STRING of at most 32 named bits; bit 0 of the standard is bit 0 of the answer.</summary>
    public int NamedBits(string field, byte tag = DerTag.BitString)
    {
        var element = Element(tag, field);
        var content = bytes[element.Content];
        if (
            content.Length is 0 or > 5
            || content[0] > 7
            || (content.Length == 1 && content[0] != 0)
        )
        {
            throw BrokenAt(element.Start, field, "is not a list of named bits.");
        }

        var value = 0;
        for (var bit = 0; bit < ((content.Length - 1) * 8) - content[0]; bit++)
        {
            if ((content[1 + (bit / 8)] & (0x80 >> (bit % 8))) != 0)
            {
                value |= 1 << bit;
            }
        }

        return value;
    }

    public void Null(string field)
    {
        var element = Element(DerTag.Null, field);
        if (element.ContentLength != 0)
        {
            throw BrokenAt(element.Start, field, "is a NULL with content.");
        }
    }

    /// <summary>UTCTime or GeneralizedTime, in UTC, as RFC 5280 §4.1.2.5 restricts them; fractions as RFC 3161.</summary>
    public DateTimeOffset Time(string field)
    {
        var element = Any(field);
        var read = element.Tag switch
        {
            DerTag.UtcTime => DerTime.ReadUtcTime(bytes[element.Content]),
            DerTag.GeneralizedTime => DerTime.ReadGeneralizedTime(bytes[element.Content]),
            _ => null,
        };
        return read
            ?? throw BrokenAt(
                element.Start,
                field,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is not a time in UTC (tag 0x{element.Tag:X2})."
                )
            );
    }

    /// <summary>Any of the character string types a name may use, decoded; unknown types are refused.</summary>
    public string Text(string field)
    {
        var element = Any(field);
        return Text(element, element.Tag, field);
    }

    /// <summary>Character string whose type is known from outside, as with implicit tags.</summary>
    public readonly string Text(DerElement element, byte type, string field)
    {
        var content = bytes[element.Content];
        try
        {
            switch (type)
            {
                case DerTag.Utf8String:
                    return StrictUtf8.GetString(content);
                case DerTag.PrintableString when !Ascii.IsValid(content):
                    // Authorities of the nineties put their own letters there; all programs show them as Latin 1.
                    return Encoding.Latin1.GetString(content);
                case DerTag.PrintableString:
                case DerTag.Ia5String:
                case DerTag.NumericString:
                case DerTag.VisibleString:
                    return Ascii.IsValid(content)
                        ? Encoding.ASCII.GetString(content)
                        : throw BrokenAt(element.Start, field, "holds octets that are not ASCII.");
                case DerTag.TeletexString:
                    return Encoding.Latin1.GetString(content);
                case DerTag.BmpString:
                    return StrictBmp.GetString(content);
                case DerTag.UniversalString:
                    return StrictUniversal.GetString(content);
                default:
                    throw BrokenAt(
                        element.Start,
                        field,
                        $"is no character string (tag 0x{type:X2})."
                    );
            }
        }
        catch (ArgumentException)
        {
            throw BrokenAt(
                element.Start,
                field,
                "holds octets that are no characters of its type."
            );
        }
    }
}
