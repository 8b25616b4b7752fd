using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>
/// Canonical XML 1.1 §2.4: <c>xml:base</c> of an element and of all above it, joined as RFC 3986 §5.2 joins references,
/// except that a relative base stays relative and keeps leading "../".
/// </summary>
internal static class XmlBase
{
    private const int StepsForALetter = 8;

    /// <summary>Null where there is none, and where the work is spent.</summary>
    public static string? Of(XmlElement element, XmlWork work)
    {
        string? joined = null;
        for (var one = element; one is not null; one = one.ParentNode as XmlElement)
        {
            if (one.HasAttribute("base", XmlNames.Xml))
            {
                var here = one.GetAttribute("base", XmlNames.Xml);
                if (!work.Take((long)StepsForALetter * (here.Length + (joined?.Length ?? 0))))
                {
                    return null;
                }

                joined = joined is null ? here : Join(here, joined);
            }
        }

        return joined;
    }

    internal static string Join(string above, string reference)
    {
        if (HasScheme(reference) || above.Length == 0)
        {
            return reference;
        }

        // ".." at the end of a base names a directory.
        if (above.EndsWith("..", StringComparison.Ordinal))
        {
            above += "/";
        }

        var root = RootLength(above);
        if (reference.StartsWith("//", StringComparison.Ordinal))
        {
            var scheme = HasScheme(above)
                ? above[..(above.IndexOf(':', StringComparison.Ordinal) + 1)]
                : "";
            return scheme + reference;
        }

        if (reference.StartsWith('/'))
        {
            return above[..root] + WithoutDots(reference);
        }

        if (reference.Length == 0)
        {
            return above[..root] + WithoutDots(above[root..]);
        }

        var path = above[root..];
        var directory = path[..(path.LastIndexOf('/') + 1)];
        if (directory.Length == 0 && root > 0)
        {
            directory = "/";
        }

        return above[..root] + WithoutDots(directory + reference);
    }

    private static bool HasScheme(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !reference.AsSpan(0, colon).ContainsAny("/?#");
    }

    /// <summary>Characters of scheme and authority.</summary>
    private static int RootLength(string uri)
    {
        var start = HasScheme(uri) ? uri.IndexOf(':', StringComparison.Ordinal) + 1 : 0;
        if (!uri.AsSpan(start).StartsWith("//"))
        {
            return start;
        }

        var slash = uri.IndexOf('/', start + 2);
        return slash < 0 ? uri.Length : slash;
    }

    private static string WithoutDots(string path)
    {
        var kept = new List<string>();
        var parts = path.Split('/');
        var rooted = path.StartsWith('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, isLast) = (parts[i], i == parts.Length - 1);
            if (part is "." or "" && !(part.Length == 0 && isLast))
            {
                if (part is "." && isLast)
                {
                    kept.Add("");
                }

                continue;
            }

            if (part is ".." && kept.Count > 0 && kept[^1] is not "..")
            {
                kept.RemoveAt(kept.Count - 1);
                if (isLast)
                {
                    kept.Add("");
                }
            }
            else if (part is not ".." || !rooted)
            {
                kept.Add(part is ".." && isLast ? "../" : part);
            }
        }

        return (rooted ? "/" : "") + string.Join('/', kept);
    }
}
