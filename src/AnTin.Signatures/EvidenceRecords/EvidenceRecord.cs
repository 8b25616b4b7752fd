using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace AnTin.Signatures.EvidenceRecords;

/// <summary>
/// An evidence record (RFC 4998 §3, RFC 6283 §2): chains of archive time stamps. Within a chain each stamp renews the one
/// before it; a further chain renews the hash trees, with another hash, over the data and all chains before.
/// </summary>
/// <param name="Chains">Oldest first; never empty.</param>
/// <param name="IsXml">RFC 6283, which lists both digests of a renewed tree; RFC 4998 lists the digest of both.</param>
internal sealed record EvidenceRecord(IReadOnlyList<ArchiveChain> Chains, bool IsXml)
{
    /// <summary>Lists of a tree, and digests of one list.</summary>
    public const int Most = 2_000;

    /// <summary>Chains of a record, and stamps of a chain.</summary>
    public const int MostStamps = 16;

    /// <summary>In ASN.1 or XML.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> octets,
        [NotNullWhen(true)] out EvidenceRecord? record
    )
    {
        record = octets.Span is [0x30, ..]
            ? Asn1EvidenceRecord.Read(octets)
            : XmlEvidenceRecord.Read(octets);
        return record is not null;
    }

    /// <summary>In XML, as it stands in a document.</summary>
    public static bool TryRead(XmlElement element, [NotNullWhen(true)] out EvidenceRecord? record)
    {
        record = XmlEvidenceRecord.Read(element);
        return record is not null;
    }
}
