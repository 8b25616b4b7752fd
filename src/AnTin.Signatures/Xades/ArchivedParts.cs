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
    /// <summary>Null where a part of it is not at hand.</summary>
    public ReadOnlyMemory<byte>? Before(XmlElement stamp, CanonicalForm form)
    {
        var octets = new ArrayBufferWriter<byte>();
        foreach (var reference in signature.References)
        {
            if (reader.Read(reference, signature.Element, form).Octets is not { } content)
            {
                return null;
            }

            octets.Write(content.Span);
        }

        IEnumerable<XmlElement?> parts =
        [
            signature.SignedInfo,
            signature.ValueElement,
            signature.KeyInfo,
            .. properties.Unsigned.TakeWhile(one => one != stamp),
            .. signature.Objects.Where(one =>
                one != properties.Element.ParentNode
                && (stamp.NamespaceURI == XadesNames.V141 || !IsNamed(one))
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

            octets.Write(canonical.Span);
        }

        return octets.WrittenMemory;
    }

    private bool IsNamed(XmlElement element) =>
        element.GetAttribute("Id") is { Length: > 0 } id
        && signature.References.Any(one => one.Uri == "#" + id);
}
