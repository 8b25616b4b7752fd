using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using AnTin.Pki.Der;

namespace AnTin.Pki.Names;

/// <summary>
/// RFC 5280 §4.2.1.6:
/// <code>
/// GeneralName ::= CHOICE {
///     otherName                 [0] OtherName,
///     rfc822Name                [1] IA5String,
///     dNSName                   [2] IA5String,
///     x400Address               [3] ORAddress,
///     directoryName             [4] Name,
///     ediPartyName              [5] EDIPartyName,
///     uniformResourceIdentifier [6] IA5String,
///     iPAddress                 [7] OCTET STRING,
///     registeredID              [8] OBJECT IDENTIFIER }
/// </code>
/// </summary>
/// <param name="Kind">Which alternative.</param>
/// <param name="Value">The text; the address of an iPAddress; hexadecimal for alternatives that are no text.</param>
/// <param name="Directory">The name, when the alternative is directoryName.</param>
/// <param name="Content">The content octets under the tag.</param>
public sealed record GeneralName(
    GeneralNameKind Kind,
    string Value,
    DistinguishedName? Directory,
    ReadOnlyMemory<byte> Content
)
{
    private const int MostNames = 1000;

    public static GeneralName Rfc822Name(string mailbox) =>
        OfText(GeneralNameKind.Rfc822Name, mailbox);

    public static GeneralName DnsName(string name) => OfText(GeneralNameKind.DnsName, name);

    public static GeneralName Uri(string uri) => OfText(GeneralNameKind.Uri, uri);

    public static GeneralName DirectoryName(DistinguishedName name) =>
        new(GeneralNameKind.DirectoryName, name.ToString(), name, name.Encoded);

    /// <summary>
    /// Reads <c>email:</c>, <c>dns:</c>, <c>uri:</c> or <c>directory:</c> and what follows; a directory name as it is
    /// displayed, <c>directory:O=Tỉnh Hoa Ban, C=VN</c>.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out GeneralName? name)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (kind, value) = colon < 0 ? ("", "") : (text[..colon], text[(colon + 1)..].Trim());
        name = kind switch
        {
            _ when value.Length == 0 => null,
            "email" when Ascii.IsValid(value) => Rfc822Name(value),
            "dns" when Ascii.IsValid(value) => DnsName(value),
            "uri" when Ascii.IsValid(value) => Uri(value),
            "directory" when DistinguishedName.TryParse(value, out var directory) => DirectoryName(
                directory
            ),
            _ => null,
        };
        return name is not null;
    }

    /// <summary><c>GeneralNames ::= SEQUENCE SIZE (1..MAX) OF GeneralName</c>, the reader standing inside the SEQUENCE.</summary>
    public static IReadOnlyList<GeneralName> ReadAll(ref DerReader inside, string field)
    {
        var names = new List<GeneralName>(1);
        while (inside.HasData)
        {
            if (names.Count == MostNames)
            {
                throw inside.Broken(field, $"has more than {MostNames} names.");
            }

            names.Add(Read(ref inside, field));
        }

        return names;
    }

    public static GeneralName Read(ref DerReader reader, string field)
    {
        var element = reader.Any(field);
        var kind = (GeneralNameKind)(element.Tag & 0x1F);
        if ((element.Tag & 0xC0) != 0x80 || kind > GeneralNameKind.RegisteredId)
        {
            throw DerReader.BrokenAt(
                element.Start,
                field,
                $"is no GeneralName (tag 0x{element.Tag:X2})."
            );
        }

        var content = reader.Content(element);
        switch (kind)
        {
            case GeneralNameKind.Rfc822Name or GeneralNameKind.DnsName or GeneralNameKind.Uri:
                return new(kind, reader.Text(element, DerTag.Ia5String, field), null, content);
            case GeneralNameKind.DirectoryName:
                var inside = reader.Inside(element, field);
                var name = DistinguishedName.Read(ref inside, field);
                inside.Complete();
                return new(kind, name.ToString(), name, content);
            case GeneralNameKind.IpAddress when content.Length is 4 or 16:
                return new(kind, new IPAddress(content.Span).ToString(), null, content);
            default:
                return new(kind, Convert.ToHexString(content.Span), null, content);
        }
    }

    public void Write(DerWriter writer)
    {
        var constructed =
            Kind
            is GeneralNameKind.OtherName
                or GeneralNameKind.X400Address
                or GeneralNameKind.DirectoryName
                or GeneralNameKind.EdiPartyName;
        writer.Primitive(
            constructed ? DerTag.ContextConstructed((int)Kind) : DerTag.Context((int)Kind),
            Content.Span
        );
    }

    public override string ToString() => $"{Kind}:{Value}";

    private static GeneralName OfText(GeneralNameKind kind, string text) =>
        new(kind, text, null, System.Text.Encoding.UTF8.GetBytes(text));
}
