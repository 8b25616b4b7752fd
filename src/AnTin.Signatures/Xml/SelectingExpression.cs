using System.Text.RegularExpressions;
using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>
/// The XPath expressions that signatures use in practice to leave parts out (XML Signature 1.1 §6.6.3, XML-Signature
/// XPath Filter 2.0). Each is recognised by its form; none is evaluated, so that none can run wild.
/// </summary>
internal static partial class SelectingExpression
{
    private const int LongestExpression = 1_000;
    private const int MostParts = 16;

    /// <summary>Null where the expression is none that is known.</summary>
    /// <param name="selection">What has been selected so far.</param>
    /// <param name="transform">The ds:Transform with its XPath elements.</param>
    /// <param name="signature">Where <c>here()</c> is.</param>
    public static NodeSelection? Apply(
        NodeSelection selection,
        XmlElement transform,
        XmlElement signature
    )
    {
        NodeSelection? result = selection;
        var expressions = transform.ChildNodes.OfType<XmlElement>().Take(MostParts + 1).ToList();
        foreach (var element in expressions)
        {
            var text = Blank().Replace(element.InnerText, "");
            if (result is null || text.Length > LongestExpression || element.LocalName != "XPath")
            {
                return null;
            }

            try
            {
                result =
                    element.NamespaceURI == XmlNames.Filter2
                        ? Filter(result, element, text, signature)
                        : Condition(result, element, text, signature);
            }
            catch (RegexMatchTimeoutException)
            {
                return null;
            }
        }

        return expressions.Count is 0 or > MostParts ? null : result;
    }

    /// <summary>Filter 2.0: what is found with all below it is taken away, or is all that stays.</summary>
    private static NodeSelection? Filter(
        NodeSelection selection,
        XmlElement element,
        string text,
        XmlElement signature
    )
    {
        if (Find(element, text, signature) is not { } found)
        {
            return null;
        }

        return element.GetAttribute("Filter") switch
        {
            "subtract" => selection.Less(found),
            "intersect" when found is [var only] => Within(selection, only),
            _ => null,
        };
    }

    private static NodeSelection? Within(NodeSelection selection, XmlNode apex) =>
        apex is XmlDocument || apex == selection.Apex ? selection
        : selection.Contains(apex) ? selection with { Apex = apex }
        : null;

    private static IReadOnlyList<XmlNode>? Find(
        XmlElement element,
        string text,
        XmlElement signature
    )
    {
        var document = element.OwnerDocument;
        if (text == "/")
        {
            return [document];
        }

        if (Here().Match(text) is { Success: true } here && IsSignature(element, here))
        {
            return [signature];
        }

        if (Everywhere().Match(text) is { Success: true } everywhere)
        {
            return NamespaceOf(element, everywhere) is { } uri
                ?
                [
                    .. SignedXml
                        .Elements(document)
                        .Where(one =>
                            one.LocalName == everywhere.Groups["name"].Value
                            && one.NamespaceURI == uri
                        ),
                ]
                : null;
        }

        return Steps().IsMatch(text) ? Walk(element, text) : null;
    }

    /// <summary><c>/a/b:c</c>, from the top.</summary>
    private static List<XmlNode>? Walk(XmlElement element, string text)
    {
        List<XmlNode> found = [element.OwnerDocument];
        foreach (Match step in Step().Matches(text))
        {
            if (NamespaceOf(element, step) is not { } uri)
            {
                return null;
            }

            found =
            [
                .. found
                    .SelectMany(one => one.ChildNodes.OfType<XmlElement>())
                    .Where(one =>
                        one.LocalName == step.Groups["name"].Value && one.NamespaceURI == uri
                    ),
            ];
        }

        return found;
    }

    /// <summary>XPath 1.0: a condition that every node must meet.</summary>
    private static NodeSelection? Condition(
        NodeSelection selection,
        XmlElement element,
        string text,
        XmlElement signature
    )
    {
        // XML Signature 1.1 §6.6.4 gives this form of the enveloped-signature transform.
        if (Counting().Match(text) is { Success: true } counting && IsSignature(element, counting))
        {
            return selection.Less([signature]);
        }

        if (!Without().IsMatch(text))
        {
            return null;
        }

        foreach (Match part in WithoutPart().Matches(text))
        {
            if (NamespaceOf(element, part) is not { } uri)
            {
                return null;
            }

            selection = selection.Less(
                SignedXml
                    .Elements(element.OwnerDocument)
                    .Where(one =>
                        one.LocalName == part.Groups["name"].Value && one.NamespaceURI == uri
                    )
            );
        }

        return selection;
    }

    private static bool IsSignature(XmlElement element, Match match) =>
        match.Groups["name"].Value == "Signature"
        && NamespaceOf(element, match) == XmlNames.Signature;

    /// <summary>Null for a prefix that nobody declares; none at all is no namespace (XPath 1.0 §2.3).</summary>
    private static string? NamespaceOf(XmlElement element, Match match)
    {
        var prefix = match.Groups["prefix"].Value;
        if (prefix.Length == 0)
        {
            return "";
        }

        var uri = element.GetNamespaceOfPrefix(prefix);
        return uri.Length == 0 ? null : uri;
    }

    private const string Name = @"(?:(?<prefix>[\w.-]+):)?(?<name>[\w.-]+)";

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(
        $"^(?:/descendant(?:-or-self)?::|//){Name}$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Everywhere();

    [GeneratedRegex($@"^here\(\)/ancestor::{Name}\[1\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Here();

    [GeneratedRegex($"^(?:/(?:child::)?{Name})+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Steps();

    [GeneratedRegex($"/(?:child::)?{Name}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(
        $@"^not\(ancestor-or-self::{Name}\)(?:andnot\(ancestor-or-self::{Name}\))*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Without();

    [GeneratedRegex($@"not\(ancestor-or-self::{Name}\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithoutPart();

    [GeneratedRegex(
        $@"^count\(ancestor-or-self::{Name}\|here\(\)/ancestor::\k<prefix>:\k<name>\[1\]\)>count\(ancestor-or-self::\k<prefix>:\k<name>\)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Counting();
}
