using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>
/// What checking one file may cost. Few octets can ask for much: references to the whole file, expressions that search it,
/// names in a thousand namespaces. It is counted in steps and not in time, so that a file gets the same answer everywhere;
/// a step is about as much as writing one canonical octet.
/// </summary>
internal sealed class XmlWork
{
    /// <summary>Looking at one node.</summary>
    public const int Node = 8;

    /// <summary>Looking at one attribute.</summary>
    public const int Attribute = 16;

    /// <summary>Taking up what a namespace or an attribute above an element says, or sorting it in.</summary>
    public const int Inherited = 64;

    /// <summary>Parsing one octet.</summary>
    public const int Parsing = 20;

    /// <summary>Following a reference, whatever it leads to.</summary>
    public const int Reference = 1_000;

    /// <summary>Reading a certificate, or a token.</summary>
    public const int Certificate = 5_000;

    private const int ForAnOctet = 64;
    private const long Least = 64L << 20;
    private const long Most = 4L << 30;

    private readonly HashSet<ReadOnlyMemory<byte>> contents = [];
    private long octets;

    /// <summary>Steps taken.</summary>
    public long Spent { get; private set; }

    /// <summary>Steps that may be taken, by the size of what is checked.</summary>
    public long Limit => Math.Clamp(octets * ForAnOctet, Least, Most);

    public long Left => Math.Max(0, Limit - Spent);

    /// <summary>More was asked for than there is: nothing found from then on may be relied on.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Something of this many octets is to be checked.</summary>
    public XmlWork For(long length)
    {
        octets += length;
        return this;
    }

    /// <summary>As above, for content outside the file; how often it is asked for plays no role.</summary>
    public void For(ReadOnlyMemory<byte> content)
    {
        if (contents.Add(content))
        {
            For(content.Length);
        }
    }

    /// <summary>False when there is no more.</summary>
    public bool Take(long steps)
    {
        Spent += steps;
        IsSpent |= Spent > Limit;
        return !IsSpent;
    }

    /// <summary>Steps for every node below; false when there are no more.</summary>
    public bool TakeAll(XmlNode apex)
    {
        foreach (var node in SignedXml.Nodes(apex))
        {
            var attributes = node is XmlElement { HasAttributes: true }
                ? node.Attributes!.Count
                : 0;
            if (!Take(Node + ((long)Attribute * attributes) + (node.Value?.Length ?? 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Steps for the attributes of all elements above.</summary>
    public bool TakeAbove(XmlNode node)
    {
        for (var one = node.ParentNode; one is XmlElement element; one = one.ParentNode)
        {
            Take(Node + ((long)Inherited * (element.HasAttributes ? element.Attributes.Count : 0)));
        }

        return !IsSpent;
    }

    /// <summary>The elements below while there are steps to look at them.</summary>
    public IEnumerable<XmlElement> Elements(XmlNode apex) =>
        SignedXml.Nodes(apex).TakeWhile(_ => Take(Node)).OfType<XmlElement>();
}
