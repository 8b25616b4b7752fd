using System.Buffers;
using System.Xml;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Xades;

/// <summary>
/// The octets that an archive time stamp is made for (ETSI EN 319 132-1 §5.5.2.2): what the references digest, SignedInfo,
/// SignatureValue, KeyInfo, the unsigned properties before the stamp, and every ds:Object but the one of the properties;
/// the stamps of earlier versions (TS 101 903 V1.3.2 §7.7.1) leave out each ds:Object that a reference names, too.
/// </summary>
internal sealed class ArchivedParts(
    XmlSignature signature,
    QualifyingProperties properties,
    ReferenceReader reader
)
{
    private readonly HashSet<string?> named = signature
        .References.Select(one => one.Uri)
        .ToHashSet(StringComparer.Ordinal);

    public XmlWork Work => reader.Work;

    /// <summary>Null where a part of it is not at hand.</summary>
    public ReadOnlyMemory<byte>? Before(XmlElement stamp, CanonicalForm form)
    {
        if (EachBefore(stamp, form) is not { } all)
        {
            return null;
        }

        var octets = new ArrayBufferWriter<byte>();
        foreach (var one in all)
        {
            octets.Write(one.Span);
        }

        return octets.WrittenMemory;
    }

    /// <summary>The same in its parts.</summary>
    /// <param name="property">The unsigned property that is made for what stands before it.</param>
    /// <param name="form">Makes octets of them.</param>
    public IReadOnlyList<ReadOnlyMemory<byte>>? EachBefore(XmlElement property, CanonicalForm form)
    {
        var all = new List<ReadOnlyMemory<byte>>();
        foreach (var reference in signature.References)
        {
            if (reader.Read(reference, signature.Element, form).Octets is not { } content)
            {
                return null;
            }

            all.Add(content);
        }

        IEnumerable<XmlElement?> parts =
        [
            signature.SignedInfo,
            signature.ValueElement,
            signature.KeyInfo,
            .. properties.Unsigned.TakeWhile(one => one != property),
            .. signature.Objects.Where(one =>
                one != properties.Element.ParentNode
                && (!XadesNames.IsMain(property.NamespaceURI) || !IsNamed(one))
            ),
        ];
        foreach (var part in parts.OfType<XmlElement>())
        {
            if (
                reader.Canonical(new NodeSelection(part, comments: true), form).Octets
                is not { } canonical
            )
            {
                return null;
            }

            all.Add(canonical);
        }

        return all;
    }

    private bool IsNamed(XmlElement element) =>
        element.GetAttribute("Id") is { Length: > 0 } id && named.Contains("#" + id);
}
