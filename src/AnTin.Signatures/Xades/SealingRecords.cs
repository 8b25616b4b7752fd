using System.Security.Cryptography;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.EvidenceRecords;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Xades;

/// <summary>
/// Evidence records in an unsigned property (ETSI TS 119 132-3 §5, SealingEvidenceRecords): over one group of data, the parts
/// that an archive time stamp in the same place is made for, each digested by itself.
/// </summary>
internal static class SealingRecords
{
    public const string Namespace = "http://uri.etsi.org/19132/v1.1.1#";

    private const string Manifest = XmlNames.Signature + "Manifest";
    private const int Most = 8;

    public static bool Is(XmlElement property) =>
        property is { LocalName: "SealingEvidenceRecords", NamespaceURI: Namespace };

    /// <summary>Those that can be read: XML as it stands, ASN.1 in base64.</summary>
    public static IEnumerable<EvidenceRecord> Read(XmlElement property) =>
        property
            .ChildNodes.OfType<XmlElement>()
            .Take(Most)
            .Select(ReadOne)
            .OfType<EvidenceRecord>();

    /// <summary>
    /// The parts of the group; null where one is not at hand. Of a signed manifest all that it names belongs to the group
    /// (step 6): that is not followed.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Group(
        XmlElement property,
        XmlSignature signature,
        ArchivedParts parts
    ) =>
        signature.References.Any(one => one.Type == Manifest)
            ? null
            : parts.EachBefore(property, signature.Form ?? CanonicalForm.Default);

    /// <summary>One digest stands for the group.</summary>
    public static IReadOnlyList<Func<HashAlgorithmName, IReadOnlyList<byte[]>>> AsOne(
        IReadOnlyList<ReadOnlyMemory<byte>> group
    ) =>
        [
            hash =>
                [
                    Together(
                        hash,
                        [.. group.Select(one => DigestAlgorithms.Compute(hash, one.Span))]
                    ),
                ],
        ];

    /// <summary>The digests of the group stand one beside the other, as in records of other data (RFC 6283 §3.2.1).</summary>
    public static IReadOnlyList<Func<HashAlgorithmName, IReadOnlyList<byte[]>>> OneByOne(
        IReadOnlyList<ReadOnlyMemory<byte>> group
    ) =>
        [
            .. group.Select(one =>
                (Func<HashAlgorithmName, IReadOnlyList<byte[]>>)(
                    hash => [DigestAlgorithms.Compute(hash, one.Span)]
                )
            ),
        ];

    private static EvidenceRecord? ReadOne(XmlElement element)
    {
        if (element is not { LocalName: "ASN1EvidenceRecord", NamespaceURI: Namespace })
        {
            return EvidenceRecord.TryRead(element, out var inXml) ? inXml : null;
        }

        return
            XmlValue.TryBase64(element, out var octets)
            && EvidenceRecord.TryRead(octets, out var record)
            ? record
            : null;
    }

    /// <summary>RFC 4998 §4.2, RFC 6283 §3.2.1: the digests of a group in ascending order, hashed together.</summary>
    private static byte[] Together(HashAlgorithmName hash, List<byte[]> digests)
    {
        digests.Sort(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        return DigestAlgorithms.Compute(hash, digests.SelectMany(one => one).ToArray());
    }
}
