using System.Xml;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// Whether everything that a file says is signed: a reader must know which of its parts nobody signed.
/// </summary>
internal static class XmlCoverage
{
    /// <summary>The first element below that says something and is not among the signed ones; null where there is none.</summary>
    public static XmlElement? FindUnsigned(XmlElement? element, SignedElements signed)
    {
        if (element is null || IsSignature(element))
        {
            return null;
        }

        return !signed.Contains(element) && SaysSomething(element)
            ? element
            : element
                .ChildNodes.OfType<XmlElement>()
                .Select(one => FindUnsigned(one, signed))
                .FirstOrDefault(one => one is not null);
    }

    /// <summary>
    /// Of an enveloping signature, what stands beside the signed ds:Object. Other signatures may carry further ones: they
    /// are no part of the document that the signature stands in.
    /// </summary>
    public static XmlElement? FindUnsignedObject(
        XmlSignature signature,
        QualifyingProperties? properties,
        SignedElements signed
    ) =>
        signature.Objects.Any(signed.HoldsApex)
            ? signature
                .Objects.Where(one => one != properties?.Element.ParentNode)
                .Select(one => FindUnsigned(one, signed))
                .FirstOrDefault(one => one is not null)
            : null;

    public static bool IsCounterSignature(XmlElement signature) =>
        Above(signature).Any(one => XadesNames.Is(one, "CounterSignature"));

    /// <summary>A shell around signed parts and signatures says nothing: it has no text and is not a leaf.</summary>
    private static bool SaysSomething(XmlElement element) =>
        !element.ChildNodes.OfType<XmlElement>().Any()
        || element
            .ChildNodes.OfType<XmlCharacterData>()
            .Any(one => one is not XmlComment && !string.IsNullOrWhiteSpace(one.Data));

    public static bool IsUnder(XmlNode node, XmlElement above) =>
        node == above || Above(node).Any(one => one == above);

    private static IEnumerable<XmlElement> Above(XmlNode node)
    {
        for (
            var one = node.ParentNode as XmlElement;
            one is not null;
            one = one.ParentNode as XmlElement
        )
        {
            yield return one;
        }
    }

    /// <summary>A signature inside another one, as counter-signatures are.</summary>
    public static bool IsUnderAnother(XmlElement signature) => Above(signature).Any(IsSignature);

    public static bool IsSignature(XmlNode node) =>
        node is XmlElement { LocalName: "Signature", NamespaceURI: XmlNames.Signature };
}
