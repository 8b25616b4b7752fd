using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>
/// The <c>xml:</c> attributes that the first element takes over from those above it, which are left out: all of them in
/// version 1.0 (§2.4); in version 1.1 <c>lang</c> and <c>space</c>, and <c>base</c> joined along the way.
/// </summary>
internal static class InheritedAttributes
{
    public static IEnumerable<(
        string NamespaceURI,
        string LocalName,
        string Name,
        string Value
    )> With(
        IEnumerable<(string NamespaceURI, string LocalName, string Name, string Value)> own,
        XmlElement element,
        CanonicalMethod method
    )
    {
        var all = own.ToDictionary(one => (one.NamespaceURI, one.LocalName));
        for (
            var above = element.ParentNode as XmlElement;
            above is not null;
            above = above.ParentNode as XmlElement
        )
        {
            foreach (XmlAttribute attribute in above.Attributes)
            {
                if (
                    attribute.NamespaceURI == XmlNames.Xml
                    && (
                        method == CanonicalMethod.Inclusive
                        || attribute.LocalName is "lang" or "space"
                    )
                )
                {
                    all.TryAdd(
                        (XmlNames.Xml, attribute.LocalName),
                        (XmlNames.Xml, attribute.LocalName, attribute.Name, attribute.Value)
                    );
                }
            }
        }

        if (method == CanonicalMethod.Inclusive11 && XmlBase.Of(element) is { Length: > 0 } joined)
        {
            all[(XmlNames.Xml, "base")] = (XmlNames.Xml, "base", "xml:base", joined);
        }

        return all.Values;
    }
}
