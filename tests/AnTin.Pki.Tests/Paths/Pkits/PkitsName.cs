using System.Formats.Asn1;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>Names in any string type: <c>OU=permittedSubtree1/CN=…</c> stands below <c>C=US/O=Test Certificates</c>.</summary>
internal static class PkitsName
{
    public const string Base = "C=US/O=Test Certificates";

    private static readonly Dictionary<string, string> Identifiers = new(StringComparer.Ordinal)
    {
        ["CN"] = "2.5.4.3",
        ["SN"] = "2.5.4.4",
        ["serialNumber"] = "2.5.4.5",
        ["C"] = "2.5.4.6",
        ["L"] = "2.5.4.7",
        ["ST"] = "2.5.4.8",
        ["O"] = "2.5.4.10",
        ["OU"] = "2.5.4.11",
        ["title"] = "2.5.4.12",
        ["GN"] = "2.5.4.42",
        ["initials"] = "2.5.4.43",
        ["generationQualifier"] = "2.5.4.44",
        ["dnQualifier"] = "2.5.4.46",
        ["pseudonym"] = "2.5.4.65",
        ["DC"] = "0.9.2342.19200300.100.1.25",
        ["E"] = "1.2.840.113549.1.9.1",
    };

    /// <param name="below">A common name, or parts in DER order.</param>
    /// <param name="type">The string type of all values but those that have only one.</param>
    public static byte[] Of(
        string below,
        UniversalTagNumber type = UniversalTagNumber.PrintableString
    ) =>
        Whole(
            below.Contains('=', StringComparison.Ordinal)
                ? $"{Base}/{below}"
                : $"{Base}/CN={below}",
            type
        );

    /// <summary>All parts, in DER order; none makes the empty name.</summary>
    public static byte[] Whole(
        string parts,
        UniversalTagNumber type = UniversalTagNumber.PrintableString
    ) =>
        Asn.Write(writer =>
        {
            using (writer.PushSequence())
            {
                foreach (var part in parts.Split('/', StringSplitOptions.RemoveEmptyEntries))
                {
                    using (writer.PushSetOf())
                    {
                        Attribute(writer, part, type);
                    }
                }
            }
        });

    /// <summary>AttributeTypeAndValue.</summary>
    public static void Attribute(
        AsnWriter writer,
        string part,
        UniversalTagNumber type = UniversalTagNumber.PrintableString
    )
    {
        var (kind, value) = part.Split('=', 2) is [var first, var second]
            ? (first, second)
            : throw new ArgumentException($"'{part}' is no part of a name.", nameof(part));
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Identifiers[kind]);
            writer.WriteCharacterString(
                kind switch
                {
                    "E" or "DC" => UniversalTagNumber.IA5String,
                    "C" or "serialNumber" or "dnQualifier" => UniversalTagNumber.PrintableString,
                    _ => type,
                },
                value
            );
        }
    }
}
