using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// Signed values that something unsigned cuts in two. Canonical XML 1.0 §2.3 drops comments and the marks of CDATA, so that
/// anybody may put them into a signed text later; programs that read the first piece of text alone then read another value
/// (the comment attack on SAML, CVE-2017-11427 and its kin).
/// </summary>
internal static class SplitValues
{
    /// <summary>The first element whose text is cut; null where there is none.</summary>
    public static XmlElement? Find(IEnumerable<NodeSelection> parts) =>
        parts.Select(Find).FirstOrDefault(one => one is not null);

    private static XmlElement? Find(NodeSelection part)
    {
        var waiting = new Stack<XmlNode>([part.Apex]);
        while (waiting.TryPop(out var node))
        {
            if (part.Without.Contains(node))
            {
                continue;
            }

            if (node is XmlElement element && IsCut(element, part.Comments))
            {
                return element;
            }

            foreach (var child in node.ChildNodes.OfType<XmlElement>().Reverse())
            {
                waiting.Push(child);
            }
        }

        return null;
    }

    /// <param name="element">Whose text is looked at.</param>
    /// <param name="commentsSigned">Comments are part of what is signed: the signer put them there.</param>
    private static bool IsCut(XmlElement element, bool commentsSigned)
    {
        var (hasText, hasComment, hasSection, pieces) = (false, false, false, 0);
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is XmlComment)
            {
                hasComment = true;
            }
            else if (node is XmlCharacterData characters)
            {
                hasText |= !string.IsNullOrWhiteSpace(characters.Data);
                hasSection |= node is XmlCDataSection;
                pieces += characters.Data.Length > 0 ? 1 : 0;
            }
            else if (node is XmlElement)
            {
                // Text on both sides of an element is cut by it, whoever reads.
                pieces = 0;
            }
        }

        return hasText && ((hasComment && !commentsSigned) || (hasSection && pieces > 1));
    }
}
