using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>Every element that one of several node-sets holds, found in one walk over each: to ask is then cheap.</summary>
internal sealed class SignedElements
{
    private readonly HashSet<XmlNode> elements = [];
    private readonly HashSet<XmlNode> apexes = [];

    /// <summary>Apexes and all that stands above one.</summary>
    private readonly HashSet<XmlNode> aroundApexes = [];

    /// <summary>Signed apexes and all that stands above one.</summary>
    private readonly HashSet<XmlNode> aroundSigned = [];

    /// <summary>Nodes all of which is in already, by whichever selections: they need no second walk.</summary>
    private readonly HashSet<XmlNode> wholes = [];
    private readonly XmlWork work;

    public SignedElements(IEnumerable<NodeSelection> selections, XmlWork work)
    {
        this.work = work;
        foreach (var selection in selections.Distinct().TakeWhile(_ => !work.IsSpent))
        {
            apexes.Add(selection.Apex);
            AddAround(aroundApexes, selection.Apex);
            Add(selection.Apex, selection);
            if (elements.Contains(selection.Apex))
            {
                AddAround(aroundSigned, selection.Apex);
            }
        }
    }

    public int Count => apexes.Count;

    public IEnumerable<XmlElement> Elements => elements.OfType<XmlElement>();

    public bool Contains(XmlElement element) => elements.Contains(element);

    /// <summary>The element or one below it is signed.</summary>
    public bool ContainsAnyOf(XmlElement element) =>
        elements.Contains(element) || aroundSigned.Contains(element);

    /// <summary>The element or one below it is what a reference leads to.</summary>
    public bool HoldsApex(XmlElement element) => aroundApexes.Contains(element);

    private static void AddAround(HashSet<XmlNode> around, XmlNode apex)
    {
        for (var one = apex; one is not null && around.Add(one); one = one.ParentNode) { }
    }

    /// <summary>Returns whether all below was added.</summary>
    private bool Add(XmlNode node, NodeSelection selection)
    {
        if (selection.Without.Contains(node) || !work.Take(XmlWork.Node))
        {
            return false;
        }

        if (wholes.Contains(node))
        {
            return true;
        }

        elements.Add(node);
        var isWhole = true;
        for (
            var child = node.FirstChild;
            child is not null && !work.IsSpent;
            child = child.NextSibling
        )
        {
            isWhole &= child is XmlElement ? Add(child, selection) : work.Take(1);
        }

        if (isWhole)
        {
            wholes.Add(node);
        }

        return isWhole;
    }
}
