using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// Whether a reference leads to where its type and the standards put such a thing (XML Signature 1.1 §4.4.3.1 and §4.5,
/// ETSI EN 319 132-1 §4.4.1). A digest fits wherever its part was moved; programs read what stands in the proper place.
/// </summary>
internal static class ReferencePlace
{
    private const string ObjectType = XmlNames.Signature + "Object";
    private const string ManifestType = XmlNames.Signature + "Manifest";

    public static bool IsProper(
        XmlReference reference,
        XmlElement target,
        XmlSignature signature
    ) =>
        reference.Type switch
        {
            ObjectType => IsOwnPart(target, signature),
            ManifestType => IsManifest(target) && IsOwnPart(target, signature),
            _ => Enclosing(target) is not { } other
                || IsOwnPart(target, signature)
                || target.LocalName is "SignatureValue"
                // A document that was signed and then enveloped by another signature.
                || (other != signature.Element && XmlCoverage.IsUnder(signature.Element, target)),
        };

    public static bool IsManifest(XmlElement element) =>
        element is { LocalName: "Manifest", NamespaceURI: XmlNames.Signature };

    /// <summary>KeyInfo, a ds:Object or its child, a property among ds:SignatureProperties.</summary>
    private static bool IsOwnPart(XmlElement target, XmlSignature signature) =>
        target == signature.KeyInfo
        || signature.Objects.Any(one =>
            one == target
            || one == target.ParentNode
            || (IsProperties(target.ParentNode) && one == target.ParentNode!.ParentNode)
        );

    private static bool IsProperties(XmlNode? node) =>
        node is { LocalName: "SignatureProperties", NamespaceURI: XmlNames.Signature };

    private static XmlElement? Enclosing(XmlElement target)
    {
        var node = target.ParentNode;
        while (node is not null && !XmlCoverage.IsSignature(node))
        {
            node = node.ParentNode;
        }

        return node as XmlElement;
    }
}
