using System.Xml;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// What stands inside the signatures of a file, belongs to no signature by its name, and is signed by none. A signature is
/// cut out of what it signs, so that anything may be put there; programs that look for a part by its name find it.
/// </summary>
internal sealed class SignatureInsides
{
    private readonly Dictionary<string, (int Order, XmlElement Element)> firstOfName = new(
        StringComparer.Ordinal
    );
    private readonly XmlElement? inObject;
    private readonly bool hasLooseText;

    /// <param name="root">The document.</param>
    /// <param name="selections">All that the digests of all signatures fit, their properties too.</param>
    /// <param name="work">What it may cost.</param>
    public SignatureInsides(XmlElement root, IEnumerable<NodeSelection> selections, XmlWork work)
    {
        var signed = new SignedElements(selections, work);
        var signatures = SignedXml
            .Elements(root)
            .Where(XmlCoverage.IsSignature)
            .Where(one => !XmlCoverage.IsUnderAnother(one))
            .ToList();
        foreach (var (i, one) in signatures.SelectMany(one => Strangers(one, signed)).Index())
        {
            firstOfName.TryAdd(one.LocalName, (i, one));
            inObject ??= one.ParentNode is XmlElement { LocalName: "Object" } ? one : null;
        }

        hasLooseText = signatures.Exists(one =>
            one.ChildNodes.OfType<XmlCharacterData>()
                .Any(text => text is not XmlComment && !string.IsNullOrWhiteSpace(text.Value))
        );
    }

    /// <summary>A double of a signed part spoils; one of something within a signed part is a remark.</summary>
    /// <param name="parts">What one signature signs.</param>
    /// <param name="elements">All elements of these.</param>
    /// <param name="known">What is found already: nothing is said twice.</param>
    public IEnumerable<Finding> Judge(
        IReadOnlyList<NodeSelection> parts,
        SignedElements elements,
        IReadOnlyList<Finding> known
    )
    {
        if (known.Any(one => one.Spoils))
        {
            return [];
        }

        // XML Signature 1.1 §4.1: ds:Signature holds elements alone; whoever opens the file reads what else stands there.
        if (hasLooseText)
        {
            return
            [
                FindingCatalogue.UnsignedGap(
                    new("chữ đặt trong chữ ký", "text put into the signature")
                ),
            ];
        }

        if (firstOfName.Count == 0)
        {
            return [];
        }

        if (FindNamed(new XmlWrapping(parts.Select(one => one.Apex)).Names) is { } other)
        {
            return
            [
                FindingCatalogue.UnsignedGap(
                    new(
                        $"phần tử {other.Name} đặt trong chữ ký",
                        $"the element {other.Name} put into the signature"
                    )
                ),
            ];
        }

        var names = elements
            .Elements.Select(one => one.LocalName)
            .ToHashSet(StringComparer.Ordinal);
        return
            (FindNamed(names) ?? inObject) is { } like
            && !known.Any(one => one.Code == FindingCatalogue.OnlyPartSigned)
            ? [FindingCatalogue.SelectedParts(like.Name)]
            : [];
    }

    /// <summary>The first of what nobody signed that bears one of the names.</summary>
    private XmlElement? FindNamed(IReadOnlySet<string> names) =>
        firstOfName
            .Where(one => names.Contains(one.Key))
            .OrderBy(one => one.Value.Order)
            .Select(one => one.Value.Element)
            .FirstOrDefault();

    /// <summary>SignedInfo is what the value is made of, and needs no digest.</summary>
    private static IEnumerable<XmlElement> Strangers(XmlElement signature, SignedElements signed)
    {
        var waiting = new Stack<XmlElement>([signature]);
        while (waiting.TryPop(out var element))
        {
            if (!signed.Contains(element) && !SignatureWords.Has(element))
            {
                yield return element;
            }

            foreach (var child in element.ChildNodes.OfType<XmlElement>().Reverse())
            {
                if (!(XmlCoverage.IsSignature(element) && IsSignedInfo(child)))
                {
                    waiting.Push(child);
                }
            }
        }
    }

    private static bool IsSignedInfo(XmlElement one) =>
        one is { LocalName: "SignedInfo", NamespaceURI: XmlNames.Signature };
}
