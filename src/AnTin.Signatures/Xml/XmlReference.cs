using System.Security.Cryptography;
using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>A ds:Reference (XML Signature 1.1 §4.4.3), of a SignedInfo or of a Manifest.</summary>
internal sealed class XmlReference
{
    private const int MostTransforms = 16;

    private XmlReference(XmlElement element, byte[] digest)
    {
        Element = element;
        Digest = digest;
        Uri = element.GetAttributeNode("URI")?.Value;
        Type = element.GetAttribute("Type");
        Id = element.GetAttribute("Id");
        HashUri = element["DigestMethod", XmlNames.Signature]?.GetAttribute("Algorithm") ?? "";
        Transforms =
        [
            .. element["Transforms", XmlNames.Signature]?.ChildNodes.OfType<XmlElement>() ?? [],
        ];
    }

    public XmlElement Element { get; }

    /// <summary>Null where the application is to know.</summary>
    public string? Uri { get; }

    public string Type { get; }

    public string Id { get; }

    public string HashUri { get; }

    /// <summary>Null for a hash that is not known.</summary>
    public HashAlgorithmName? Hash => XmlAlgorithms.FindDigest(HashUri);

    public ReadOnlyMemory<byte> Digest { get; }

    public IReadOnlyList<XmlElement> Transforms { get; }

    /// <summary>Null where a part is missing or more than it may be.</summary>
    public static XmlReference? TryRead(XmlElement element) =>
        XmlValue.TryBase64(element["DigestValue", XmlNames.Signature], out var digest)
        && element["DigestMethod", XmlNames.Signature] is not null
        && new XmlReference(element, digest) is { Transforms.Count: <= MostTransforms } read
            ? read
            : null;
}
