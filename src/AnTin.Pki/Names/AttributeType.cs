using AnTin.Pki.Der;

namespace AnTin.Pki.Names;

/// <summary>The kinds of attribute our names use, with their short form and the string type they are written in.</summary>
public sealed class AttributeType
{
    private static readonly List<AttributeType> Known = [];

    public static readonly AttributeType Country = Add(Oids.Country, "C", DerTag.PrintableString);
    public static readonly AttributeType Organization = Add(Oids.Organization, "O");
    public static readonly AttributeType Locality = Add(Oids.Locality, "L");
    public static readonly AttributeType StateOrProvince = Add(Oids.StateOrProvince, "ST");
    public static readonly AttributeType Street = Add(Oids.Street, "STREET");
    public static readonly AttributeType OrganizationalUnit = Add(Oids.OrganizationalUnit, "OU");
    public static readonly AttributeType CommonName = Add(Oids.CommonName, "CN");
    public static readonly AttributeType EmailAddress = Add(
        Oids.EmailAddress,
        "E",
        DerTag.Ia5String
    );
    public static readonly AttributeType UserId = Add(Oids.UserId, "UID");
    public static readonly AttributeType DomainComponent = Add(
        Oids.DomainComponent,
        "DC",
        DerTag.Ia5String
    );
    public static readonly AttributeType SerialNumber = Add(
        Oids.SerialNumber,
        "SERIALNUMBER",
        DerTag.PrintableString
    );
    public static readonly AttributeType Surname = Add(Oids.Surname, "SN");
    public static readonly AttributeType GivenName = Add(Oids.GivenName, "G");
    public static readonly AttributeType Title = Add(Oids.Title, "T");
    public static readonly AttributeType OrganizationIdentifier = Add(
        Oids.OrganizationIdentifier,
        "OID.2.5.4.97"
    );

    private AttributeType(ObjectIdentifier identifier, string shortName, byte stringTag)
    {
        Identifier = identifier;
        ShortName = shortName;
        StringTag = stringTag;
    }

    public ObjectIdentifier Identifier { get; }

    /// <summary>As names are displayed: <c>CN</c>, <c>OU</c>, <c>E</c>; the dotted identifier for kinds not known.</summary>
    public string ShortName { get; }

    /// <summary>The string type written for a new attribute of this kind (RFC 5280 appendix A.1).</summary>
    public byte StringTag { get; }

    public static AttributeType For(ObjectIdentifier identifier) =>
        Known.Find(type => type.Identifier == identifier)
        ?? new AttributeType(identifier, identifier.Dotted, DerTag.Utf8String);

    /// <summary>Finds by short name, whatever its case, or by dotted identifier; <c>S</c> and <c>EMAIL</c> are understood too.</summary>
    public static AttributeType? Find(string name)
    {
        var asked = name.Trim().ToUpperInvariant() switch
        {
            "S" => "ST",
            "EMAIL" or "EMAILADDRESS" => "E",
            "GN" or "GIVENNAME" => "G",
            "TITLE" => "T",
            var other when other.StartsWith("OID.", StringComparison.Ordinal) => other[4..],
            var other => other,
        };
        return Known.Find(type => string.Equals(type.ShortName, asked, StringComparison.Ordinal))
            ?? (ObjectIdentifier.TryParse(asked, out var identifier) ? For(identifier) : null);
    }

    public override string ToString() => ShortName;

    private static AttributeType Add(
        ObjectIdentifier identifier,
        string shortName,
        byte stringTag = DerTag.Utf8String
    )
    {
        var type = new AttributeType(identifier, shortName, stringTag);
        Known.Add(type);
        return type;
    }
}
