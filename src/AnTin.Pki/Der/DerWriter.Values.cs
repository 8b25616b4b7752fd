using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace AnTin.Pki.Der;

/// <content>Primitive values.</content>
public sealed partial class DerWriter
{
    public void Boolean(bool value, byte tag = DerTag.Boolean) =>
        Primitive(tag, [value ? (byte)0xFF : (byte)0x00]);

    public void Null() => Primitive(DerTag.Null, []);

    public void Integer(long value, byte tag = DerTag.Integer)
    {
        Span<byte> wide = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(wide, value);
        IntegerContent(wide, tag);
    }

    public void Enumerated(int value) => Integer(value, DerTag.Enumerated);

    /// <summary>Writes two's complement octets, dropping those X.690 §8.3.2 forbids at the front.</summary>
    public void IntegerContent(ReadOnlySpan<byte> twosComplement, byte tag = DerTag.Integer)
    {
        var content = twosComplement;
        while (content.Length > 1 && IsPadding(content[0], content[1]))
        {
            content = content[1..];
        }

        Primitive(tag, content);

        static bool IsPadding(byte first, byte second) =>
            (first == 0x00 && (second & 0x80) == 0) || (first == 0xFF && (second & 0x80) != 0);
    }

    public void ObjectIdentifier(ObjectIdentifier oid, byte tag = DerTag.ObjectIdentifier) =>
        Primitive(tag, oid.Content);

    public void OctetString(ReadOnlySpan<byte> content, byte tag = DerTag.OctetString) =>
        Primitive(tag, content);

    /// <summary>A BIT STRING of whole octets.</summary>
    public void BitString(ReadOnlySpan<byte> octets)
    {
        Header(DerTag.BitString, octets.Length + 1);
        Octet(0);
        Raw(octets);
    }

    /// <summary>Named bits, bit 0 of the standard from bit 0 of the value; trailing zero bits dropped (X.690 §11.2.2).</summary>
    public void NamedBits(int bits, byte tag = DerTag.BitString)
    {
        if (bits == 0)
        {
            Primitive(tag, [0]);
            return;
        }

        var count = 32 - BitOperations.LeadingZeroCount((uint)bits);
        Span<byte> content = stackalloc byte[1 + ((count + 7) / 8)];
        content.Clear();
        content[0] = (byte)(((content.Length - 1) * 8) - count);
        for (var bit = 0; bit < count; bit++)
        {
            if ((bits & (1 << bit)) != 0)
            {
                content[1 + (bit / 8)] |= (byte)(0x80 >> (bit % 8));
            }
        }

        Primitive(tag, content);
    }

    public void Utf8String(string text) => Text(DerTag.Utf8String, text);

    public void PrintableString(string text) => Text(DerTag.PrintableString, text);

    public void Ia5String(string text) => Text(DerTag.Ia5String, text);

    /// <summary>Writes text in UTF-8, of which ASCII is a part, under any string tag.</summary>
    public void Text(byte tag, string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        Header(tag, size);
        Encoding.UTF8.GetBytes(text, Room(size));
        length += size;
    }

    /// <summary>UTCTime through 2049, GeneralizedTime after (RFC 5280 §4.1.2.5); whole seconds.</summary>
    public void Time(DateTimeOffset time)
    {
        if (DerTime.NeedsGeneralizedTime(time))
        {
            GeneralizedTime(time);
            return;
        }

        Span<byte> text = stackalloc byte[13];
        time.UtcDateTime.TryFormat(text, out _, "yyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        Primitive(DerTag.UtcTime, text);
    }

    /// <summary>GeneralizedTime in whole seconds, as OCSP (RFC 6960 §4.2.2.1) and invalidity dates want it.</summary>
    public void GeneralizedTime(DateTimeOffset time)
    {
        Span<byte> text = stackalloc byte[15];
        time.UtcDateTime.TryFormat(text, out _, "yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        Primitive(DerTag.GeneralizedTime, text);
    }

    /// <summary>
    /// GeneralizedTime with a fraction where there is one; X.690 §11.7: no trailing zeros, no point without digits.
    /// </summary>
    public void GeneralizedTimeWithFraction(DateTimeOffset time)
    {
        Span<byte> text = stackalloc byte[24];
        time.UtcDateTime.TryFormat(
            text,
            out var size,
            "yyyyMMddHHmmss'.'FFFFFFF",
            CultureInfo.InvariantCulture
        );
        size = text[..size].TrimEnd((byte)'.').Length;
        text[size] = (byte)'Z';
        Primitive(DerTag.GeneralizedTime, text[..(size + 1)]);
    }

    /// <summary>SET OF: elements in ascending order of their encodings (X.690 §11.6).</summary>
    public void SetOf(IEnumerable<ReadOnlyMemory<byte>> elements, byte tag = DerTag.Set)
    {
        var sorted = elements.ToArray();
        Array.Sort(sorted, static (x, y) => x.Span.SequenceCompareTo(y.Span));
        using (Open(tag))
        {
            foreach (var element in sorted)
            {
                Raw(element.Span);
            }
        }
    }
}
