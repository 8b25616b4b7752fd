using System.Xml;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// Tells signature wrapping (McIntosh and Austel, 2005) from a signature over chosen parts. Who wraps puts something in
/// the place of the signed part, and programs find it there by its name: an unsigned element named as a signed part is
/// therefore taken for its double. Parts of other names were left out on purpose.
/// </summary>
internal sealed class XmlWrapping
{
    /// <summary>Stands for the name of content that is text alone.</summary>
    private const string Text = "#text";

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <param name="parts">What the digests of one signature fit.</param>
    public XmlWrapping(IEnumerable<XmlNode> parts)
    {
        foreach (var part in parts.Distinct())
        {
            names.UnionWith(NamesOf((part as XmlDocument)?.DocumentElement ?? part));
        }
    }

    /// <summary>The names of the parts.</summary>
    public IReadOnlySet<string> Names => names;

    /// <summary>Among the objects of an enveloping signature.</summary>
    public XmlElement? FindDouble(
        XmlSignature signature,
        QualifyingProperties? properties,
        SignedElements signed
    ) =>
        signature
            .Objects.Where(one => one != properties?.Element.ParentNode)
            .Where(one => !signed.ContainsAnyOf(one))
            .FirstOrDefault(one => NamesOf(one).Any(names.Contains));

    /// <summary>A ds:Object is a shell; what it holds has the names.</summary>
    private static IEnumerable<string> NamesOf(XmlNode part)
    {
        if (part is not { LocalName: "Object", NamespaceURI: XmlNames.Signature })
        {
            return [part.LocalName];
        }

        var children = part.ChildNodes.OfType<XmlElement>().Select(one => one.LocalName).ToList();
        return children.Count > 0 ? children : [Text];
    }
}
