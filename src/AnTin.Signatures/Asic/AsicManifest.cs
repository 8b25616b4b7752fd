using System.Security.Cryptography;
using System.Text;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Asic;

/// <summary>
/// ASiCManifest and ASiCArchiveManifest (ETSI EN 319 162-1 §4.4.3.1 and annex A.4): which file signs, and the digests of
/// what it signs. The signature itself is made over the octets of the manifest.
/// </summary>
internal sealed record AsicManifest(
    string Name,
    ReadOnlyMemory<byte> Octets,
    string SignedBy,
    IReadOnlyList<AsicManifest.Item> Items
)
{
    public const string Namespace = "http://uri.etsi.org/02918/v1.2.1#";
    private const int Most = 2_000;

    /// <summary>A file that the manifest vouches for.</summary>
    /// <param name="Name">In the container.</param>
    /// <param name="Hash">Null for a hash that is not known.</param>
    /// <param name="Digest">What it must be.</param>
    internal sealed record Item(string Name, HashAlgorithmName? Hash, ReadOnlyMemory<byte> Digest)
    {
        /// <summary>Null where it cannot be said.</summary>
        public bool? Fits(ReadOnlyMemory<byte> content) =>
            Hash is { } hash
                ? CryptographicOperations.FixedTimeEquals(
                    DigestAlgorithms.Compute(hash, content.Span),
                    Digest.Span
                )
                : null;
    }

    /// <summary>Null for a file that is no manifest.</summary>
    public static AsicManifest? TryRead(string name, ReadOnlyMemory<byte> octets)
    {
        if (
            !SignedXml.TryRead(octets, out var xml, out _)
            || xml.Document.DocumentElement
                is not { LocalName: "ASiCManifest", NamespaceURI: Namespace } root
            || root["SigReference", Namespace]?.GetAttribute("URI") is not { Length: > 0 } signer
        )
        {
            return null;
        }

        var items = root
            .ChildNodes.OfType<XmlElement>()
            .Where(one => one is { LocalName: "DataObjectReference", NamespaceURI: Namespace })
            .Take(Most)
            .Select(Read)
            .ToList();
        return new AsicManifest(name, octets, AsicContainer.NameOf(signer), items);
    }

    /// <summary>A new manifest.</summary>
    /// <param name="signer">The file that will sign or stamp it.</param>
    /// <param name="signerType">Media type of that file.</param>
    /// <param name="files">What it vouches for, with media types; null where none is known.</param>
    /// <param name="hash">Of the digests.</param>
    /// <param name="root">The archive manifest before this one (annex A.7); null: none.</param>
    public static byte[] Write(
        string signer,
        string signerType,
        IEnumerable<(string Name, ReadOnlyMemory<byte> Content, string? MimeType)> files,
        HashAlgorithmName hash,
        string? root = null
    )
    {
        var document = new XmlDocument { XmlResolver = null };
        var make = new XmlMaker(document);
        document.AppendChild(document.CreateXmlDeclaration("1.0", "UTF-8", null));
        var manifest = document.CreateElement("asic", "ASiCManifest", Namespace);
        document.AppendChild(manifest);
        manifest.AppendChild(
            document
                .CreateElement("asic", "SigReference", Namespace)
                .With("URI", UriOf(signer))
                .With("MimeType", signerType)
        );
        foreach (var (name, content, type) in files)
        {
            var element = document
                .CreateElement("asic", "DataObjectReference", Namespace)
                .With("URI", UriOf(name))
                .With("MimeType", type)
                .With("Rootfile", name == root ? "true" : null);
            element.AppendChild(
                make.Signature("DigestMethod").With("Algorithm", XmlAlgorithms.UriOf(hash))
            );
            element.AppendChild(
                make.Signature("DigestValue").Base64(DigestAlgorithms.Compute(hash, content.Span))
            );
            manifest.AppendChild(element);
        }

        return Encoding.UTF8.GetBytes(document.OuterXml);
    }

    /// <summary>A name as references write it.</summary>
    public static string UriOf(string name) =>
        string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    private static Item Read(XmlElement element)
    {
        var uri = element["DigestMethod", XmlNames.Signature]?.GetAttribute("Algorithm") ?? "";
        return new Item(
            AsicContainer.NameOf(element.GetAttribute("URI")),
            XmlAlgorithms.FindDigest(uri),
            XmlValue.TryBase64(element["DigestValue", XmlNames.Signature], out var digest)
                ? digest
                : []
        );
    }
}
