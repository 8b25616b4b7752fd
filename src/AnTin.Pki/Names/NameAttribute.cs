using System.Text;
using AnTin.Pki.Der;

namespace AnTin.Pki.Names;

/// <summary>
/// RFC 5280 §4.1.2.4: <c>AttributeTypeAndValue ::= SEQUENCE { type AttributeType, value AttributeValue }</c>
/// </summary>
public sealed class NameAttribute
{
    /// <summary>A new attribute: text in NFC, written in the string type of its kind.</summary>
    public NameAttribute(AttributeType type, string value)
    {
        Type = type;
        Value = value.Normalize(NormalizationForm.FormC);
        StringTag = type.StringTag;
    }

    private NameAttribute(AttributeType type, string value, byte tag, ReadOnlyMemory<byte> rawValue)
    {
        Type = type;
        Value = value;
        StringTag = tag;
        RawValue = rawValue;
    }

    public AttributeType Type { get; }

    /// <summary>The text; for values that are no character string, <c>#</c> and the hexadecimal of their DER.</summary>
    public string Value { get; }

    /// <summary>The identifier octet of the value.</summary>
    public byte StringTag { get; }

    /// <summary>The whole element of the value as it was read; empty for new attributes.</summary>
    public ReadOnlyMemory<byte> RawValue { get; }

    /// <summary>Whether the value is a character string.</summary>
    public bool IsText => IsStringTag(StringTag);

    internal static NameAttribute Read(ref DerReader reader, string field)
    {
        var inside = reader.Sequence(field);
        var type = AttributeType.For(inside.ObjectIdentifier(field));
        var start = inside;
        var element = inside.Any(field);
        inside.Complete();
        var text = IsStringTag(element.Tag)
            ? start.Text(field)
            : "#" + Convert.ToHexString(inside.Whole(element).Span);
        return new NameAttribute(type, text, element.Tag, inside.Whole(element));
    }

    internal void Write(DerWriter writer)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Type.Identifier);
            if (RawValue.IsEmpty)
            {
                writer.Text(StringTag, Value);
            }
            else
            {
                writer.Raw(RawValue.Span);
            }
        }
    }

    public override string ToString() => $"{Type.ShortName}={Value}";

    private static bool IsStringTag(byte tag) =>
        tag
            is DerTag.Utf8String
                or DerTag.PrintableString
                or DerTag.Ia5String
                or DerTag.NumericString
                or DerTag.VisibleString
                or DerTag.TeletexString
                or DerTag.BmpString
                or DerTag.UniversalString;
}
