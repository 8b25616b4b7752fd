using System.Globalization;
using System.Xml;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.EvidenceRecords;

/// <summary>EvidenceRecord of RFC 6283 §3.1.</summary>
internal static class XmlEvidenceRecord
{
    public const string Namespace = "urn:ietf:params:xml:ns:ers";

    /// <summary>Null for anything else, and for more chains and stamps than anybody makes.</summary>
    public static EvidenceRecord? Read(ReadOnlyMemory<byte> octets) =>
        SignedXml.TryRead(octets, out var xml, out _) ? Read(xml.Document.DocumentElement!) : null;

    /// <summary>As it stands in a document.</summary>
    public static EvidenceRecord? Read(XmlElement element)
    {
        if (
            element is not { LocalName: "EvidenceRecord", NamespaceURI: Namespace }
            || element["ArchiveTimeStampSequence", Namespace] is not { } sequence
        )
        {
            return null;
        }

        var chains = Ordered(sequence, "ArchiveTimeStampChain").ToList();
        var read = chains
            .Take(EvidenceRecord.MostStamps)
            .Select((one, i) => Chain(one, sequence, chains.Skip(i)))
            .ToList();
        return read.Count is 0 || chains.Count > read.Count || read.Contains(null)
            ? null
            : new EvidenceRecord(read!, IsXml: true);
    }

    private static ArchiveChain? Chain(
        XmlElement chain,
        XmlElement sequence,
        IEnumerable<XmlElement> fromHere
    )
    {
        var method = chain["CanonicalizationMethod", Namespace];
        var form = CanonicalForm.Find(method?.GetAttribute("Algorithm") ?? "", method);
        var stamps = Ordered(chain, "ArchiveTimeStamp").ToList();
        var read = stamps.Take(EvidenceRecord.MostStamps).Select(one => Stamp(one, form)).ToList();
        var later = fromHere.ToList();
        return read.Count is 0 || stamps.Count > read.Count || read.Contains(null)
            ? null
            : new ArchiveChain(
                read!,
                // §4.2.2: "the ordered ArchiveTimeStampSequence" of the chains before, canonical.
                () => Canonical(new NodeSelection(sequence, comments: true).Less(later), form)
            );
    }

    private static ArchiveStamp? Stamp(XmlElement stamp, CanonicalForm? form)
    {
        var lists = Ordered(stamp["HashTree", Namespace], "Sequence")
            .Select(list => Ordered(list, "DigestValue").Select(Octets).ToList())
            .ToList();
        return
            stamp["TimeStamp", Namespace] is { } element
            && XmlValue.TryBase64(element["TimeStampToken", Namespace], out var token)
            && lists.Count <= EvidenceRecord.Most
            ? new ArchiveStamp(
                lists,
                token,
                // §4.2.1: "the <TimeStamp> element", canonical.
                () => Canonical(new NodeSelection(element, comments: true), form)
            )
            : null;
    }

    private static ReadOnlyMemory<byte>? Canonical(NodeSelection selection, CanonicalForm? form) =>
        form is null
            ? (ReadOnlyMemory<byte>?)null
            : Canonicaliser.Write(selection, form, SignedXml.Limit);

    private static ReadOnlyMemory<byte> Octets(XmlElement element) =>
        XmlValue.TryBase64(element, out var octets) ? octets : [];

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
