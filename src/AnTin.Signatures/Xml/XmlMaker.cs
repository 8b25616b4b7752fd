using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>Makes elements of a signature: each under its usual prefix.</summary>
internal sealed class XmlMaker(XmlDocument document)
{
    public XmlElement Signature(string name, params IEnumerable<XmlElement?> children) =>
        Element("ds", name, XmlNames.Signature, children);

    public XmlElement Xades(string name, params IEnumerable<XmlElement?> children) =>
        Element("xades", name, AnTin.Signatures.Xades.XadesNames.V132, children);

    public XmlElement Xades141(string name, params IEnumerable<XmlElement?> children) =>
        Element("xades141", name, AnTin.Signatures.Xades.XadesNames.V141, children);

    /// <summary>The parameter of an exclusive canonical form (Exclusive XML Canonicalization §4).</summary>
    public XmlElement InclusiveNamespaces(string prefixes) =>
        Element("ec", "InclusiveNamespaces", Canonicalisation.CanonicalForm.Exclusive10, [])
            .Declaring("ec", Canonicalisation.CanonicalForm.Exclusive10)
            .With("PrefixList", prefixes);

    private XmlElement Element(
        string prefix,
        string name,
        string uri,
        IEnumerable<XmlElement?> children
    )
    {
        var element = document.CreateElement(prefix, name, uri);
        foreach (var child in children)
        {
            if (child is not null)
            {
                element.AppendChild(child);
            }
        }

        return element;
    }
}
