using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>Which namespaces are declared where the writer stands, and which of them the output has declared already.</summary>
internal sealed class NamespaceScope(CanonicalForm form)
{
    private const string DefaultToken = "#default";

    private readonly Dictionary<string, string> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rendered = new(StringComparer.Ordinal);
    private readonly Stack<List<Change>> changes = new();

    /// <summary>Declarations of elements that are themselves left out.</summary>
    public void EnterAncestorsOf(XmlElement apex)
    {
        var above = new Stack<XmlElement>();
        for (
            var one = apex.ParentNode as XmlElement;
            one is not null;
            one = one.ParentNode as XmlElement
        )
        {
            above.Push(one);
        }

        foreach (var one in above)
        {
            foreach (var (prefix, uri) in DeclarationsOf(one))
            {
                declared[prefix] = uri;
            }
        }
    }

    public void Enter(XmlElement element)
    {
        var frame = new List<Change>();
        changes.Push(frame);
        foreach (var (prefix, uri) in DeclarationsOf(element))
        {
            Set(declared, prefix, uri, frame);
        }
    }

    public void Leave()
    {
        foreach (var change in Enumerable.Reverse(changes.Pop()))
        {
            if (change.Before is { } before)
            {
                change.Map[change.Prefix] = before;
            }
            else
            {
                change.Map.Remove(change.Prefix);
            }
        }
    }

    /// <summary>What the start tag must declare, sorted by prefix.</summary>
    public IReadOnlyList<(string Prefix, string Uri)> ToRender(XmlElement element, bool isApex)
    {
        var candidates =
            form.Method == CanonicalMethod.Exclusive ? Used(element)
            : isApex ? declared.Keys
            : DeclarationsOf(element).Select(one => one.Prefix);
        var frame = changes.Peek();
        var list = new List<(string Prefix, string Uri)>();
        foreach (var prefix in candidates.Distinct(StringComparer.Ordinal).ToList())
        {
            var uri = declared.GetValueOrDefault(prefix, "");
            if (
                prefix != "xml"
                && (prefix.Length == 0 || uri.Length > 0)
                && rendered.GetValueOrDefault(prefix, "") != uri
            )
            {
                Set(rendered, prefix, uri, frame);
                list.Add((prefix, uri));
            }
        }

        list.Sort((one, other) => CodePointOrder.Comparer.Compare(one.Prefix, other.Prefix));
        return list;
    }

    /// <summary>Exclusive §3: the prefixes of the element and its attributes, and those that the form names.</summary>
    private IEnumerable<string> Used(XmlElement element)
    {
        yield return element.Prefix;
        foreach (XmlAttribute attribute in element.Attributes)
        {
            if (attribute.Prefix.Length > 0 && attribute.NamespaceURI != XmlNames.Namespaces)
            {
                yield return attribute.Prefix;
            }
        }

        foreach (var named in form.InclusivePrefixes)
        {
            var prefix = named == DefaultToken ? "" : named;
            if (declared.ContainsKey(prefix))
            {
                yield return prefix;
            }
        }
    }

    private static IEnumerable<(string Prefix, string Uri)> DeclarationsOf(XmlElement element)
    {
        foreach (XmlAttribute attribute in element.Attributes)
        {
            if (attribute.NamespaceURI == XmlNames.Namespaces)
            {
                yield return (
                    attribute.Prefix.Length == 0 ? "" : attribute.LocalName,
                    attribute.Value
                );
            }
        }
    }

    private static void Set(
        Dictionary<string, string> map,
        string prefix,
        string uri,
        List<Change> frame
    )
    {
        frame.Add(new Change(map, prefix, map.GetValueOrDefault(prefix)));
        map[prefix] = uri;
    }

    private sealed record Change(Dictionary<string, string> Map, string Prefix, string? Before);
}
