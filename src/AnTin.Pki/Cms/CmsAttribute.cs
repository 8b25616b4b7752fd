using AnTin.Pki.Der;

namespace AnTin.Pki.Cms;

/// <summary>
/// RFC 5652 §5.3:
/// <code>
/// Attribute ::= SEQUENCE {
///     attrType    OBJECT IDENTIFIER,
///     attrValues  SET OF AttributeValue }
/// </code>
/// </summary>
/// <param name="Type">Which attribute.</param>
/// <param name="Values">The values, each a whole element.</param>
/// <param name="Encoded">The whole attribute.</param>
public sealed record CmsAttribute(
    ObjectIdentifier Type,
    IReadOnlyList<ReadOnlyMemory<byte>> Values,
    ReadOnlyMemory<byte> Encoded
)
{
    private const int MostAttributes = 200;
    private const int MostValues = 1000;

    /// <summary>The only value; empty when there is none or more than one.</summary>
    public ReadOnlyMemory<byte> SingleValue => Values.Count == 1 ? Values[0] : default;

    /// <summary>A new attribute of one value, which is a whole element.</summary>
    public static CmsAttribute Create(ObjectIdentifier type, ReadOnlyMemory<byte> value) =>
        Create(type, [value]);

    public static CmsAttribute Create(
        ObjectIdentifier type,
        IReadOnlyList<ReadOnlyMemory<byte>> values
    )
    {
        using var writer = new DerWriter(64 + values.Sum(value => value.Length));
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(type);
            writer.SetOf(values);
        }

        return new CmsAttribute(type, values, writer.ToArray());
    }

    /// <summary>Reads the attributes of a SET OF, the reader standing inside it.</summary>
    internal static IReadOnlyList<CmsAttribute> ReadAll(ref DerReader inside, string field)
    {
        var attributes = new List<CmsAttribute>();
        while (inside.HasData)
        {
            if (attributes.Count == MostAttributes)
            {
                throw inside.Broken(field, $"has more than {MostAttributes} attributes.");
            }

            var whole = inside.Element(DerTag.Sequence, field);
            var one = inside.Inside(whole, field);
            var type = one.ObjectIdentifier(field);
            var set = one.Set(field);
            one.Complete();
            var values = new List<ReadOnlyMemory<byte>>(1);
            while (set.HasData && values.Count < MostValues)
            {
                values.Add(set.Whole(set.Any(field)));
            }

            set.Complete();
            attributes.Add(new CmsAttribute(type, values, inside.Whole(whole)));
        }

        return attributes;
    }
}
