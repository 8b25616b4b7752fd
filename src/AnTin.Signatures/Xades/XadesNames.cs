using System.Xml;

namespace AnTin.Signatures.Xades;

/// <summary>Namespaces and types of XAdES (ETSI EN 319 132-1), and of the versions before it that are still met.</summary>
internal static class XadesNames
{
    public const string V132 = "http://uri.etsi.org/01903/v1.3.2#";
    public const string V141 = "http://uri.etsi.org/01903/v1.4.1#";

    private const string SignedPropertiesSuffix = "#SignedProperties";
    private const string Prefix = "http://uri.etsi.org/01903";

    /// <summary>Main namespaces, newest first.</summary>
    private static readonly string[] Versions =
    [
        V132,
        "http://uri.etsi.org/01903/v1.2.2#",
        "http://uri.etsi.org/01903/v1.1.1#",
    ];

    public static bool IsMain(string uri) => Versions.Contains(uri, StringComparer.Ordinal);

    /// <summary><c>http://uri.etsi.org/01903#SignedProperties</c>; older versions stood in the middle of it.</summary>
    public static bool IsSignedPropertiesType(string type) =>
        type.StartsWith(Prefix, StringComparison.Ordinal)
        && type.EndsWith(SignedPropertiesSuffix, StringComparison.Ordinal);

    /// <summary>An element of XAdES in whichever version.</summary>
    public static bool Is(XmlElement element, string name) =>
        element.LocalName == name && (IsMain(element.NamespaceURI) || element.NamespaceURI == V141);

    public static XmlElement? Child(this XmlElement? element, string name) =>
        element?.ChildNodes.OfType<XmlElement>().FirstOrDefault(one => Is(one, name));

    public static IEnumerable<XmlElement> ChildrenNamed(this XmlElement? element, string name) =>
        element?.ChildNodes.OfType<XmlElement>().Where(one => Is(one, name)) ?? [];
}
