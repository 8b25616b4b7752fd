using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// Signed values that something unsigned cuts in two. Canonical XML 1.0 §2.3 drops comments and the marks of CDATA, so that
/// anybody may put them into a signed text later; programs that read the first piece of text alone then read another value
/// (the comment attack on SAML, CVE-2017-11427 and its kin).
/// </summary>
internal sealed class SplitValues
{
    /// <summary>With the reason: a comment cuts only what is signed without its comments.</summary>
    private readonly List<(XmlElement Element, bool ByComment)> cut = [];

    /// <param name="root">The document, looked through once however many signatures ask.</param>
    public SplitValues(XmlElement root)
    {
        foreach (var element in SignedXml.Elements(root))
        {
            if (IsCut(element, commentsSigned: true))
            {
                cut.Add((element, false));
            }
            else if (IsCut(element, commentsSigned: false))
            {
                cut.Add((element, true));
            }
        }
    }

    /// <summary>The first element of the parts whose text is cut; null where there is none, and where the work is spent.</summary>
    public XmlElement? Find(IEnumerable<NodeSelection> parts, XmlWork work) =>
        cut.Count == 0
            ? null
            : parts
                .Distinct()
                .SelectMany(part =>
                    cut.TakeWhile(_ => work.Take(XmlWork.Inherited))
                        .Where(one => !(one.ByComment && part.Comments))
                        .Select(one => one.Element)
                        .Where(part.Contains)
                )
                .FirstOrDefault();

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
