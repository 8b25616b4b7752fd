using System.Xml;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Xades;

/// <summary>
/// SigAndRefsTimeStamp and RefsOnlyTimeStamp: stamps on the references to certificates and revocation answers, the first
/// with the signature value and its stamps before them. Version 2 (ETSI EN 319 132-1 annex A.1.5) takes the second version
/// of the references, version 1 (TS 101 903 V1.4.2 §7.5) the first.
/// </summary>
internal static class ReferenceTimestamps
{
    private const int Most = 16;

    private static readonly string[] References =
    [
        "CompleteCertificateRefs",
        "CompleteRevocationRefs",
        "AttributeCertificateRefs",
        "AttributeRevocationRefs",
    ];

    private static readonly string[] ReferencesV2 =
    [
        "CompleteCertificateRefsV2",
        "CompleteRevocationRefs",
        "AttributeCertificateRefsV2",
        "AttributeRevocationRefs",
    ];

    public static bool IsOne(XmlElement element) =>
        IsOnValueToo(element) || IsOnReferences(element);

    /// <summary>Unchecked.</summary>
    public static IEnumerable<StampedValue> Read(
        XmlSignature signature,
        QualifyingProperties properties,
        ReferenceReader reader
    ) =>
        properties
            .Unsigned.Where(IsOne)
            .Take(Most)
            .SelectMany(one =>
                new XmlTimestamp(one).OnElements(Stamped(one, signature, properties), reader)
            );

    private static List<XmlElement> Stamped(
        XmlElement stamp,
        XmlSignature signature,
        QualifyingProperties properties
    )
    {
        var names = stamp.LocalName.EndsWith("V2", StringComparison.Ordinal)
            ? ReferencesV2
            : References;
        var before = properties
            .Unsigned.TakeWhile(one => one != stamp)
            .Where(one =>
                names.Contains(one.LocalName, StringComparer.Ordinal)
                || (IsOnValueToo(stamp) && one.LocalName is "SignatureTimeStamp")
            );
        return IsOnValueToo(stamp) ? [signature.ValueElement, .. before] : [.. before];
    }

    private static bool IsOnValueToo(XmlElement element) =>
        XadesNames.Is(element, "SigAndRefsTimeStamp")
        || XadesNames.Is(element, "SigAndRefsTimeStampV2");

    private static bool IsOnReferences(XmlElement element) =>
        XadesNames.Is(element, "RefsOnlyTimeStamp")
        || XadesNames.Is(element, "RefsOnlyTimeStampV2");
}
