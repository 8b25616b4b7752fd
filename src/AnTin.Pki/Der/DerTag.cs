namespace AnTin.Pki.Der;

/// <summary>Identifier octets of ASN.1 (X.690 §8.1.2) as they stand on the wire, constructed bit included.</summary>
public static class DerTag
{
    public const byte Boolean = 0x01;
    public const byte Integer = 0x02;
    public const byte BitString = 0x03;
    public const byte OctetString = 0x04;
    public const byte Null = 0x05;
    public const byte ObjectIdentifier = 0x06;
    public const byte Enumerated = 0x0A;
    public const byte Utf8String = 0x0C;
    public const byte NumericString = 0x12;
    public const byte PrintableString = 0x13;
    public const byte TeletexString = 0x14;
    public const byte Ia5String = 0x16;
    public const byte UtcTime = 0x17;
    public const byte GeneralizedTime = 0x18;
    public const byte VisibleString = 0x1A;
    public const byte UniversalString = 0x1C;
    public const byte BmpString = 0x1E;
    public const byte Sequence = 0x30;
    public const byte Set = 0x31;

    /// <summary>The bit that says "the content is itself a series of elements".</summary>
    public const byte ConstructedBit = 0x20;

    /// <summary><c>[number]</c> over a primitive, implicitly tagged.</summary>
    public static byte Context(int number) => (byte)(0x80 | number);

    /// <summary><c>[number]</c> over a constructed value, or any <c>[number] EXPLICIT</c>.</summary>
    public static byte ContextConstructed(int number) => (byte)(0xA0 | number);

    public static bool IsConstructed(byte tag) => (tag & ConstructedBit) != 0;
}
