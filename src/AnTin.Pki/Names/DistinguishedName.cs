using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Der;

namespace AnTin.Pki.Names;

/// <summary>
/// A name as an ordered list of RDNs, first the country (DER order). RFC 5280 §4.1.2.4:
/// <code>
/// Name ::= CHOICE { rdnSequence RDNSequence }
/// RDNSequence ::= SEQUENCE OF RelativeDistinguishedName
/// RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue
/// </code>
/// Two names are equal when they match by §7.1; never compare their strings.
/// </summary>
public sealed class DistinguishedName : IEquatable<DistinguishedName>
{
    private const int Limit = 16 * 1024;
    private const int MostRdns = 64;
    private string? comparisonKey;

    private DistinguishedName(
        IReadOnlyList<RelativeDistinguishedName> rdns,
        ReadOnlyMemory<byte> encoded
    )
    {
        Rdns = rdns;
        Encoded = encoded;
    }

    public static DistinguishedName Empty { get; } = new([], new byte[] { DerTag.Sequence, 0 });

    /// <summary>In DER order: C first, CN (or E) last.</summary>
    public IReadOnlyList<RelativeDistinguishedName> Rdns { get; }

    /// <summary>The DER, exactly as it was read or built: what OCSP hashes and CMS copies.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public bool IsEmpty => Rdns.Count == 0;

    /// <summary>All attributes in DER order.</summary>
    public IEnumerable<NameAttribute> Attributes => Rdns.SelectMany(rdn => rdn.Attributes);

    public string? CommonName => ValueOf(AttributeType.CommonName);

    public string? Organization => ValueOf(AttributeType.Organization);

    public string? Locality => ValueOf(AttributeType.Locality);

    public string? Country => ValueOf(AttributeType.Country);

    public string? EmailAddress => ValueOf(AttributeType.EmailAddress);

    /// <summary>OU values from the top body downwards (DER order).</summary>
    public IEnumerable<string> OrganizationalUnits => ValuesOf(AttributeType.OrganizationalUnit);

    private string ComparisonKey => comparisonKey ??= NameComparison.Key(Rdns);

    /// <summary>Builds a name of single-valued RDNs, in the order given, which is the DER order.</summary>
    public static DistinguishedName Build(IEnumerable<NameAttribute> attributes) =>
        Build([.. attributes.Select(one => new RelativeDistinguishedName([one]))]);

    /// <summary>As <see cref="Build(IEnumerable{NameAttribute})"/>: <c>Build((AttributeType.Country, "VN"), …)</c>.</summary>
    public static DistinguishedName Build(
        params ReadOnlySpan<(AttributeType Type, string Value)> attributes
    )
    {
        var list = new List<NameAttribute>(attributes.Length);
        foreach (var (type, value) in attributes)
        {
            list.Add(new NameAttribute(type, value));
        }

        return Build(list);
    }

    /// <summary>Reads what people write, CN first: <c>CN=Trần Văn An, L=Hà Nội, O=Bộ Hoa Ban, C=VN</c> (RFC 4514 with spaces allowed).</summary>
    /// <exception cref="FormatException">The text is no such name.</exception>
    public static DistinguishedName Parse(string text) =>
        NameText.TryParse(text, out var attributes)
            ? Build(attributes)
            : throw new FormatException($"'{text}' is not a distinguished name.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out DistinguishedName? name)
    {
        name = NameText.TryParse(text, out var attributes) ? Build(attributes) : null;
        return name is not null;
    }

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out DistinguishedName? name,
        [NotNullWhen(false)] out ReadError? error
    ) =>
        DerReader.TryParse(
            encoded,
            "Name",
            Limit,
            static (ref DerReader reader) => Read(ref reader, "Name"),
            out name,
            out error
        );

    public static DistinguishedName Read(ref DerReader reader, string field) =>
        Read(ref reader, reader.Element(DerTag.Sequence, field), field);

    internal static DistinguishedName Read(ref DerReader reader, DerElement whole, string field)
    {
        var rdns = new List<RelativeDistinguishedName>();
        var inside = reader.Inside(whole, field);
        while (inside.HasData)
        {
            if (rdns.Count == MostRdns)
            {
                throw inside.Broken(field, $"has more than {MostRdns} parts.");
            }

            var set = inside.Set(field);
            rdns.Add(RelativeDistinguishedName.Read(ref set, field));
        }

        return new DistinguishedName(rdns, reader.Whole(whole));
    }

    /// <summary>This name with one more part at its end in DER order.</summary>
    public DistinguishedName Append(RelativeDistinguishedName last) => Build([.. Rdns, last]);

    public string? ValueOf(AttributeType type) => ValuesOf(type).LastOrDefault();

    public IEnumerable<string> ValuesOf(AttributeType type) =>
        Attributes.Where(one => one.Type.Identifier == type.Identifier).Select(one => one.Value);

    /// <summary>RFC 5280 §7.1.</summary>
    public bool Equals(DistinguishedName? other) =>
        other is not null
        && (
            Encoded.Span.SequenceEqual(other.Encoded.Span)
            || string.Equals(ComparisonKey, other.ComparisonKey, StringComparison.Ordinal)
        );

    /// <summary>RFC 5280 §4.2.1.10: whether this name lies in the subtree that <paramref name="root"/> opens.</summary>
    public bool IsWithin(DistinguishedName root) =>
        Rdns.Count >= root.Rdns.Count
        && string.Equals(
            NameComparison.Key([.. Rdns.Take(root.Rdns.Count)]),
            root.ComparisonKey,
            StringComparison.Ordinal
        );

    public override bool Equals(object? obj) => Equals(obj as DistinguishedName);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ComparisonKey);

    public static bool operator ==(DistinguishedName? left, DistinguishedName? right) =>
        left is null ? right is null : left.Equals(right);

    public static bool operator !=(DistinguishedName? left, DistinguishedName? right) =>
        !(left == right);

    /// <summary>RFC 4514: no spaces, kinds that the RFC does not name as dotted identifier and hexadecimal DER.</summary>
    public string ToRfc4514() => NameText.Rfc4514(this);

    /// <summary>For people, reversed: <c>CN=Trần Văn An, L=Hà Nội, OU=…, O=…, C=VN</c>.</summary>
    public override string ToString() => NameText.Display(this);

    private static DistinguishedName Build(RelativeDistinguishedName[] rdns)
    {
        using var writer = new DerWriter(256);
        using (writer.Sequence())
        {
            foreach (var rdn in rdns)
            {
                rdn.Write(writer);
            }
        }

        return new DistinguishedName(rdns, writer.ToArray());
    }
}
