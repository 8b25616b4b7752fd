using System.Xml;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Xades;

/// <summary>
/// Time stamps on what is signed, made before the signature and signed along: AllDataObjectsTimeStamp and
/// IndividualDataObjectsTimeStamp (ETSI EN 319 132-1 §5.2.8).
/// </summary>
internal static class ContentTimestamps
{
    private const int Most = 16;

    /// <summary>Unchecked.</summary>
    public static IReadOnlyList<StampedValue> Read(
        XmlSignature signature,
        QualifyingProperties properties,
        ReferenceReader reader
    )
    {
        var byId = signature
            .References.Where(one => one.Id.Length > 0)
            .DistinctBy(one => one.Id, StringComparer.Ordinal)
            .ToDictionary(one => "#" + one.Id, StringComparer.Ordinal);
        var data = properties.Signed.Child("SignedDataObjectProperties");
        var all = signature
            .References.Where(one => !XadesNames.IsSignedPropertiesType(one.Type))
            .ToList();
        var stamps = data.ChildrenNamed("AllDataObjectsTimeStamp")
            .Select(one => (Element: one, References: all))
            .Concat(
                data.ChildrenNamed("IndividualDataObjectsTimeStamp")
                    .Select(one => (Element: one, References: Included(one, byId)))
            );
        return
        [
            .. stamps
                .Take(Most)
                .SelectMany(one =>
                    new XmlTimestamp(one.Element).OnReferences(one.References, signature, reader)
                ),
        ];
    }

    /// <summary>§5.1.4.3: each Include names a ds:Reference; one that leads nowhere leaves nothing to compare.</summary>
    private static List<XmlReference> Included(
        XmlElement stamp,
        Dictionary<string, XmlReference> byId
    )
    {
        var named = stamp
            .ChildrenNamed("Include")
            .Select(one => byId.GetValueOrDefault(one.GetAttribute("URI")))
            .ToList();
        return named.Contains(null) ? [] : [.. named.OfType<XmlReference>()];
    }
}
