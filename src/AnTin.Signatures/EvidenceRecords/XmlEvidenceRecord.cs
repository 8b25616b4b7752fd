using System.Globalization;
using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.EvidenceRecords;

/// <summary>EvidenceRecord of RFC 6283 §3.1.</summary>
internal static class XmlEvidenceRecord
{
    private const string Namespace = "urn:ietf:params:xml:ns:ers";

    /// <summary>Null for anything else.</summary>
    public static EvidenceRecord? Read(ReadOnlyMemory<byte> octets) =>
        SignedXml.TryRead(octets, out var xml, out _) ? Read(xml.Document.DocumentElement!) : null;

    public static EvidenceRecord? Read(XmlElement element)
    {
        if (element is not { LocalName: "EvidenceRecord", NamespaceURI: Namespace })
        {
            return null;
        }

        var stamp = First(
            First(element["ArchiveTimeStampSequence", Namespace], "ArchiveTimeStampChain"),
            "ArchiveTimeStamp"
        );
        var lists = Ordered(stamp?["HashTree", Namespace], "Sequence")
            .Select(list => Ordered(list, "DigestValue").Select(Octets).ToList())
            .ToList();
        return
            XmlValue.TryBase64(
                stamp?["TimeStamp", Namespace]?["TimeStampToken", Namespace],
                out var token
            )
            && lists.Count <= EvidenceRecord.Most
            ? new EvidenceRecord(lists, token)
            : null;
    }

    private static ReadOnlyMemory<byte> Octets(XmlElement element) =>
        XmlValue.TryBase64(element, out var octets) ? octets : [];

    private static XmlElement? First(XmlElement? parent, string name) =>
        Ordered(parent, name).FirstOrDefault();

    /// <summary>§3.1: the attribute Order decides, not the place.</summary>
    private static IEnumerable<XmlElement> Ordered(XmlElement? parent, string name) =>
        (parent?.ChildNodes.OfType<XmlElement>() ?? [])
            .Where(one => one.LocalName == name && one.NamespaceURI == Namespace)
            .Take(EvidenceRecord.Most + 1)
            .OrderBy(one =>
                int.TryParse(
                    one.GetAttribute("Order"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var order
                )
                    ? order
                    : 0
            );
}
