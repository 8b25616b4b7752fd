using System.Runtime.CompilerServices;
using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>
/// Bounds on a document that are looked at before it is built. The platform finds a name among all that share its local
/// part one after the other, compares names of namespaces letter by letter, and walks back over all pieces of a text to
/// find the next one: a megabyte made for that takes minutes.
/// </summary>
internal sealed class DocumentLimits
{
    /// <summary>Elements inside each other; what walks the tree may recurse.</summary>
    private const int Depth = 256;

    /// <summary>Elements, texts and attributes together.</summary>
    private const int MostNodes = 2_000_000;

    private const int LongestNamespace = 1_000;
    private const int MostOfOneLocalName = 500;
    private const int MostPieces = 200;

    private readonly HashSet<Name> known = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private long nodes;
    private int pieces;

    /// <summary>Of the node that the reader stands at; null where there is none.</summary>
    public string? FindExcess(XmlReader reader)
    {
        nodes += 1 + reader.AttributeCount;
        pieces = IsText(reader.NodeType) ? pieces + 1 : 0;
        return reader.Depth > Depth ? "its elements are nested too deeply"
            : nodes > MostNodes ? "it has too many elements"
            : pieces > MostPieces ? "a text is cut into too many pieces"
            : reader.NodeType == XmlNodeType.Element ? FindExcessOfNames(reader)
            : null;
    }

    private static bool IsText(XmlNodeType type) =>
        type
            is XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace;

    private string? FindExcessOfNames(XmlReader reader)
    {
        var excess = FindExcessOfName(reader);
        while (excess is null && reader.MoveToNextAttribute())
        {
            excess = FindExcessOfName(reader);
        }

        reader.MoveToElement();
        return excess;
    }

    private string? FindExcessOfName(XmlReader reader)
    {
        if (reader.NamespaceURI.Length > LongestNamespace)
        {
            return "a name of a namespace is too long";
        }

        if (!known.Add(new(reader.LocalName, reader.Prefix, reader.NamespaceURI)))
        {
            return null;
        }

        var count = counts.GetValueOrDefault(reader.LocalName) + 1;
        counts[reader.LocalName] = count;
        return count > MostOfOneLocalName ? "one name stands in too many namespaces" : null;
    }

    /// <summary>The reader gives one string for one name, so that places are compared and not letters.</summary>
    private readonly record struct Name(string Local, string Prefix, string Uri)
    {
        public bool Equals(Name other) =>
            ReferenceEquals(Local, other.Local)
            && ReferenceEquals(Prefix, other.Prefix)
            && ReferenceEquals(Uri, other.Uri);

        public override int GetHashCode() =>
            HashCode.Combine(
                RuntimeHelpers.GetHashCode(Local),
                RuntimeHelpers.GetHashCode(Prefix),
                RuntimeHelpers.GetHashCode(Uri)
            );
    }
}
