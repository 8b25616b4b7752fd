using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>Which namespaces are declared where the writer stands, and which of them the output has declared already.</summary>
internal sealed class NamespaceScope(CanonicalForm form)
{
    private const string DefaultToken = "#default";

    private readonly Dictionary<string, string> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rendered = new(StringComparer.Ordinal);

    /// <summary>What to take back, and how much of it belongs to each open element.</summary>
    private readonly Stack<Change> changes = new();
    private readonly Stack<int> frames = new();

    private readonly List<(string Prefix, string Uri)> rendering = [];

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
            Declare(one);
        }

        changes.Clear();
    }

    public void Enter(XmlElement element)
    {
        frames.Push(changes.Count);
        Declare(element);
    }

    public void Leave()
    {
        for (var keep = frames.Pop(); changes.Count > keep; )
        {
            var (map, prefix, before) = changes.Pop();
            if (before is null)
            {
                map.Remove(prefix);
            }
            else
            {
                map[prefix] = before;
            }
        }
    }

    /// <summary>What the start tag must declare, sorted by prefix; good until the next call.</summary>
    public IReadOnlyList<(string Prefix, string Uri)> ToRender(XmlElement element, bool isApex)
    {
        rendering.Clear();
        if (form.Method == CanonicalMethod.Exclusive)
        {
            RenderUsed(element);
        }
        else if (isApex)
        {
            foreach (var prefix in declared.Keys.ToList())
            {
                Render(prefix);
            }
        }
        else if (element.HasAttributes)
        {
            var all = element.Attributes;
            for (var i = 0; i < all.Count; i++)
            {
                var attribute = all[i];
                if (PrefixDeclaredBy(attribute) is { } prefix)
                {
                    Render(prefix);
                }
            }
        }

        if (rendering.Count > 1)
        {
            rendering.Sort(
                (one, other) => CodePointOrder.Comparer.Compare(one.Prefix, other.Prefix)
            );
        }

        return rendering;
    }

    /// <summary>Exclusive §3: the prefixes of the element and its attributes, and those that the form names.</summary>
    private void RenderUsed(XmlElement element)
    {
        Render(element.Prefix);
        var last = element.Prefix;
        if (element.HasAttributes)
        {
            var all = element.Attributes;
            for (var i = 0; i < all.Count; i++)
            {
                var attribute = all[i];
                if (
                    attribute.Prefix is { Length: > 0 } prefix
                    && prefix != last
                    && PrefixDeclaredBy(attribute) is null
                )
                {
                    Render(prefix);
                    last = prefix;
                }
            }
        }

        foreach (var named in form.InclusivePrefixes)
        {
            var prefix = named == DefaultToken ? "" : named;
            if (declared.ContainsKey(prefix))
            {
                Render(prefix);
            }
        }
    }

    private void Render(string prefix)
    {
        var uri = declared.GetValueOrDefault(prefix, "");
        if (
            prefix != "xml"
            && (prefix.Length == 0 || uri.Length > 0)
            && rendered.GetValueOrDefault(prefix, "") != uri
        )
        {
            Set(rendered, prefix, uri);
            rendering.Add((prefix, uri));
        }
    }

    private void Declare(XmlElement element)
    {
        if (!element.HasAttributes)
        {
            return;
        }

        var all = element.Attributes;
        for (var i = 0; i < all.Count; i++)
        {
            var attribute = all[i];
            if (PrefixDeclaredBy(attribute) is { } prefix)
            {
                Set(declared, prefix, attribute.Value);
            }
        }
    }

    /// <summary>Null for an attribute that declares no namespace.</summary>
    private static string? PrefixDeclaredBy(XmlAttribute attribute) =>
        attribute.NamespaceURI != XmlNames.Namespaces ? null
        : attribute.Prefix.Length == 0 ? ""
        : attribute.LocalName;

    private void Set(Dictionary<string, string> map, string prefix, string uri)
    {
        changes.Push(new Change(map, prefix, map.GetValueOrDefault(prefix)));
        map[prefix] = uri;
    }

    private readonly record struct Change(
        Dictionary<string, string> Map,
        string Prefix,
        string? Before
    );
}
