using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>
/// The <c>xml:</c> attributes that the first element takes over from those above it, which are left out: all of them in
/// version 1.0 (§2.4); in version 1.1 <c>lang</c> and <c>space</c>, and <c>base</c> joined along the way.
/// </summary>
internal static class InheritedAttributes
{
    public static void AddTo(
        List<CanonicalAttribute> attributes,
        XmlElement element,
        CanonicalMethod method,
        XmlWork work
    )
    {
        var known = attributes
            .Where(one => one.NamespaceUri == XmlNames.Xml)
            .Select(one => one.LocalName)
            .ToHashSet(StringComparer.Ordinal);
        for (
            var above = element.ParentNode as XmlElement;
            above is not null;
            above = above.ParentNode as XmlElement
        )
        {
            foreach (XmlAttribute one in above.Attributes)
            {
                if (
                    one.NamespaceURI == XmlNames.Xml
                    && (method == CanonicalMethod.Inclusive || one.LocalName is "lang" or "space")
                    && known.Add(one.LocalName)
                )
                {
                    attributes.Add(new(XmlNames.Xml, one.LocalName, one.Name, one.Value));
                }
            }
        }

        if (
            method == CanonicalMethod.Inclusive11
            && XmlBase.Of(element, work) is { Length: > 0 } joined
        )
        {
            attributes.RemoveAll(one => one is { NamespaceUri: XmlNames.Xml, LocalName: "base" });
            attributes.Add(new(XmlNames.Xml, "base", "xml:base", joined));
        }
    }
}
