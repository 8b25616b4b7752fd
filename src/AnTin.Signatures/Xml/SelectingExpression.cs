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
    /// <param name="work">What it may cost; spent, nothing is selected.</param>
    public static NodeSelection? Apply(
        NodeSelection selection,
        XmlElement transform,
        XmlElement signature,
        XmlWork work
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
                        ? Filter(result, element, text, signature, work)
                        : Condition(result, element, text, signature, work);
            }
            catch (RegexMatchTimeoutException)
            {
                return null;
            }
        }

        return expressions.Count is 0 or > MostParts || work.IsSpent ? null : result;
    }

    /// <summary>Filter 2.0: what is found with all below it is taken away, or is all that stays.</summary>
    private static NodeSelection? Filter(
        NodeSelection selection,
        XmlElement element,
        string text,
        XmlElement signature,
        XmlWork work
    )
    {
        if (Find(element, text, signature, work) is not { } found)
        {
            return null;
        }

        return element.GetAttribute("Filter") switch
        {
            "subtract" => Less(selection, found, work),
            "intersect" when found is [var only] => Within(selection, only),
            _ => null,
        };
    }

    private static NodeSelection? Within(NodeSelection selection, XmlNode apex) =>
        apex is XmlDocument || apex == selection.Apex ? selection
        : selection.Contains(apex) ? selection with { Apex = apex }
        : null;

    /// <summary>Null, which nothing is made of, where the work is spent.</summary>
    private static NodeSelection? Less(
        NodeSelection selection,
        IReadOnlyList<XmlNode> elements,
        XmlWork work
    ) =>
        work.Take((long)XmlWork.Node * 4 * (selection.Without.Count + elements.Count))
            ? selection.Less(elements)
            : null;

    /// <summary>All elements of the name that the match found.</summary>
    private static List<XmlNode> Named(XmlElement element, Match match, string uri, XmlWork work)
    {
        var name = match.Groups["name"].Value;
        return
        [
            .. work.Elements(element.OwnerDocument)
                .Where(one => one.LocalName == name && one.NamespaceURI == uri),
        ];
    }

    private static IReadOnlyList<XmlNode>? Find(
        XmlElement element,
        string text,
        XmlElement signature,
        XmlWork work
    )
    {
        var document = element.OwnerDocument;
        if (text == "/")
        {
            return [document];
        }

        if (Here().Match(text) is { Success: true } here && IsSignature(element, here, work))
        {
            return [signature];
        }

        if (Everywhere().Match(text) is { Success: true } everywhere)
        {
            return NamespaceOf(element, everywhere, work) is { } uri
                ? Named(element, everywhere, uri, work)
                : null;
        }

        return Steps().IsMatch(text) ? Walk(element, text, work) : null;
    }

    /// <summary><c>/a/b:c</c>, from the top.</summary>
    private static List<XmlNode>? Walk(XmlElement element, string text, XmlWork work)
    {
        List<XmlNode> found = [element.OwnerDocument];
        foreach (Match step in Step().Matches(text))
        {
            if (NamespaceOf(element, step, work) is not { } uri)
            {
                return null;
            }

            found =
            [
                .. found
                    .SelectMany(one => one.ChildNodes.OfType<XmlNode>())
                    .TakeWhile(_ => work.Take(XmlWork.Node))
                    .OfType<XmlElement>()
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
        XmlElement signature,
        XmlWork work
    )
    {
        // XML Signature 1.1 §6.6.4 gives this form of the enveloped-signature transform.
        if (
            Counting().Match(text) is { Success: true } counting
            && IsSignature(element, counting, work)
        )
        {
            return selection.Less([signature]);
        }

        if (!Without().IsMatch(text))
        {
            return null;
        }

        NodeSelection? result = selection;
        foreach (Match part in WithoutPart().Matches(text))
        {
            if (result is null || NamespaceOf(element, part, work) is not { } uri)
            {
                return null;
            }

            result = Less(result, Named(element, part, uri, work), work);
        }

        return result;
    }

    private static bool IsSignature(XmlElement element, Match match, XmlWork work) =>
        match.Groups["name"].Value == "Signature"
        && NamespaceOf(element, match, work) == XmlNames.Signature;

    /// <summary>Null for a prefix that nobody declares; none at all is no namespace (XPath 1.0 §2.3).</summary>
    private static string? NamespaceOf(XmlElement element, Match match, XmlWork work)
    {
        var prefix = match.Groups["prefix"].Value;
        if (prefix.Length == 0)
        {
            return "";
        }

        if (!work.TakeAbove(element))
        {
            return null;
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
