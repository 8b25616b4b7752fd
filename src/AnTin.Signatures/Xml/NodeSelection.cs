using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>
/// A node-set as signatures use them: a document or an element with all below it, less some elements with all below
/// them. Namespace nodes and attributes always come with their element.
/// </summary>
/// <param name="Apex">A document or an element.</param>
/// <param name="Without">Elements left out.</param>
/// <param name="Comments">Comments belong to it.</param>
internal sealed record NodeSelection(XmlNode Apex, IReadOnlySet<XmlNode> Without, bool Comments)
{
    private static readonly HashSet<XmlNode> Nothing = [];

    public NodeSelection(XmlNode apex, bool comments)
        : this(apex, Nothing, comments) { }

    public NodeSelection Less(IEnumerable<XmlNode> elements) =>
        this with
        {
            Without = new HashSet<XmlNode>([.. Without, .. elements]),
        };

    /// <summary>The element itself or one above it is the apex, and none of them is left out.</summary>
    public bool Contains(XmlNode node)
    {
        for (var one = node; one is not null; one = one.ParentNode)
        {
            if (Without.Contains(one))
            {
                return false;
            }

            if (one == Apex)
            {
                return true;
            }
        }

        return false;
    }
}
