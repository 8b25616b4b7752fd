using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Xml;

namespace AnTin.Signatures.Xml;

/// <summary>
/// An XML file, read without trust: no document type, no entities, nothing fetched, bounded depth and size. Knows which
/// identifiers are borne twice, so that nobody takes one of the bearers for the other.
/// </summary>
internal sealed class SignedXml
{
    public const int Limit = 64 << 20;

    private readonly Dictionary<string, XmlElement> bearers = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);

    private SignedXml(XmlDocument document, int length)
    {
        Length = length;
        Document = document;
        foreach (var element in Elements(document))
        {
            foreach (var id in IdsOf(element))
            {
                if (!bearers.TryAdd(id, element) && bearers[id] != element)
                {
                    ambiguous.Add(id);
                }
            }
        }
    }

    public XmlDocument Document { get; }

    /// <summary>Octets of the file.</summary>
    public int Length { get; }

    /// <summary>A document that is being made here.</summary>
    public static SignedXml Of(XmlDocument document) => new(document, document.OuterXml.Length);

    /// <summary>Null when nobody bears it, or more than one does.</summary>
    public XmlElement? Find(string id) =>
        ambiguous.Contains(id) ? null : bearers.GetValueOrDefault(id);

    public bool IsAmbiguous(string id) => ambiguous.Contains(id);

    /// <summary>All elements of a name, in the order of the file.</summary>
    public IEnumerable<XmlElement> Named(string name, string uri) =>
        Elements(Document).Where(one => one.LocalName == name && one.NamespaceURI == uri);

    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out SignedXml? xml,
        [NotNullWhen(false)] out string? error
    )
    {
        xml = null;
        if (file.Length > Limit)
        {
            error = "it is larger than 64 MiB";
            return false;
        }

        try
        {
            error = FindExcess(file);
            if (error is null)
            {
                var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
                using var reader = Open(file);
                document.Load(reader);
                xml = new SignedXml(document, file.Length);
            }

            return xml is not null;
        }
        catch (Exception fault) when (fault is XmlException or DecoderFallbackException)
        {
            // The reader's refusal of a document type bears no line.
            error = fault switch
            {
                XmlException { LineNumber: > 0 } at => string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {at.LineNumber}"
                ),
                XmlException => "it bears a document type, or more than is taken",
                _ => "its characters cannot be decoded",
            };
            return false;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // An encoding that the platform does not have.
            error = "its encoding is not known";
            return false;
        }
    }

    /// <summary>Every element below, in the order of the file.</summary>
    public static IEnumerable<XmlElement> Elements(XmlNode apex) =>
        Nodes(apex).OfType<XmlElement>();

    /// <summary>Every node below and the node itself, in the order of the file, without recursion.</summary>
    public static IEnumerable<XmlNode> Nodes(XmlNode apex)
    {
        var node = apex;
        while (node is not null)
        {
            yield return node;

            var next = node.FirstChild;
            while (next is null && node is not null && node != apex)
            {
                next = node.NextSibling;
                node = next is null ? node.ParentNode : node;
            }

            if (node == apex && next is null)
            {
                yield break;
            }

            node = next;
        }
    }

    /// <summary>
    /// Without a schema every attribute counts that is called id, in whichever case and namespace (<c>xml:id</c>,
    /// <c>wsu:Id</c>): programs differ in which they take, and what one of them takes must not be borne twice.
    /// </summary>
    private static IEnumerable<string> IdsOf(XmlElement element) =>
        element.HasAttributes
            ? element
                .Attributes.OfType<XmlAttribute>()
                .Where(one =>
                    one.NamespaceURI != XmlNames.Namespaces
                    && one.LocalName.Equals("id", StringComparison.OrdinalIgnoreCase)
                )
                .Select(one => one.Value)
                .Distinct(StringComparer.Ordinal)
            : [];

    private static string? FindExcess(ReadOnlyMemory<byte> file)
    {
        using var reader = Open(file);
        var limits = new DocumentLimits();
        string? excess = null;
        while (excess is null && reader.Read())
        {
            excess = limits.FindExcess(reader);
        }

        return excess;
    }

    private static XmlReader Open(ReadOnlyMemory<byte> file) =>
        XmlReader.Create(
            new MemoryStream(file.ToArray(), writable: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = Limit,
            }
        );
}
