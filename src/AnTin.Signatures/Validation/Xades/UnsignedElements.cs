using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// What no signature of a file signs, the signatures themselves aside: found in one walk, however many signatures ask.
/// </summary>
internal sealed class UnsignedElements
{
    private readonly Dictionary<string, (int Order, XmlElement Element)> firstOfName = new(
        StringComparer.Ordinal
    );

    /// <param name="root">The document.</param>
    /// <param name="signed">What its signatures sign together.</param>
    public UnsignedElements(XmlElement root, SignedElements signed)
    {
        Root = root;
        First = XmlCoverage.FindUnsigned(root, signed);
        foreach (var (i, one) in Outside(root).Index())
        {
            if (!signed.Contains(one))
            {
                firstOfName.TryAdd(one.LocalName, (i, one));
            }
        }
    }

    public XmlElement Root { get; }

    /// <summary>The first element that says something; null where all is signed.</summary>
    public XmlElement? First { get; }

    /// <summary>The first that bears one of the names; null where there is none.</summary>
    public XmlElement? FindNamed(IEnumerable<string> names) =>
        names
            .Where(firstOfName.ContainsKey)
            .Select(one => firstOfName[one])
            .OrderBy(one => one.Order)
            .Select(one => one.Element)
            .FirstOrDefault();

    /// <summary>In the order of the file.</summary>
    private static IEnumerable<XmlElement> Outside(XmlElement root)
    {
        var waiting = new Stack<XmlElement>([root]);
        while (waiting.TryPop(out var element))
        {
            if (XmlCoverage.IsSignature(element))
            {
                continue;
            }

            yield return element;
            foreach (var child in element.ChildNodes.OfType<XmlElement>().Reverse())
            {
                waiting.Push(child);
            }
        }
    }
}
