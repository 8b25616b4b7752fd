using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>Every element that one of several node-sets holds, found in one walk over each: to ask is then cheap.</summary>
internal sealed class SignedElements
{
    private readonly HashSet<XmlNode> elements = [];
    private readonly HashSet<XmlNode> apexes = [];

    public SignedElements(IEnumerable<NodeSelection> selections)
    {
        foreach (var selection in selections)
        {
            apexes.Add(selection.Apex);
            Add(selection.Apex, selection);
        }
    }

    public int Count => apexes.Count;

    public IEnumerable<XmlElement> Elements => elements.OfType<XmlElement>();

    public bool Contains(XmlElement element) => elements.Contains(element);

    public bool IsApex(XmlElement element) => apexes.Contains(element);

    private void Add(XmlNode node, NodeSelection selection)
    {
        if (selection.Without.Contains(node))
        {
            return;
        }

        elements.Add(node);
        foreach (var child in node.ChildNodes.OfType<XmlElement>())
        {
            Add(child, selection);
        }
    }
}
