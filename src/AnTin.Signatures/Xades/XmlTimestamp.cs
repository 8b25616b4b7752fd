using System.Buffers;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Xades;

/// <summary>
/// A time-stamp property (ETSI EN 319 132-1 §5.1.4.2, XAdESTimeStampType): tokens, and the canonicalisation of what
/// they were made for.
/// </summary>
internal sealed class XmlTimestamp(XmlElement element)
{
    private const int MostTokens = 16;

    public XmlElement Element { get; } = element;

    private CanonicalForm? Form
    {
        get
        {
            var method = Element["CanonicalizationMethod", XmlNames.Signature];
            var algorithm = method?.GetAttribute("Algorithm");
            return string.IsNullOrEmpty(algorithm)
                ? CanonicalForm.Default
                : CanonicalForm.Find(algorithm, method);
        }
    }

    private IEnumerable<byte[]> Tokens =>
        Element
            .ChildrenNamed("EncapsulatedTimeStamp")
            .Take(MostTokens)
            .Select(one => XmlValue.TryBase64(one, out var token) ? token : []);

    /// <summary>§5.3: of a signature time stamp, the canonical ds:SignatureValue.</summary>
    public IEnumerable<StampedValue> OnValue(XmlSignature signature, ReferenceReader reader) =>
        Stamped(
            reader.Work,
            form => reader.Canonical(new NodeSelection(signature.ValueElement, true), form).Octets
        );

    /// <summary>Annex A.1.5: of a time stamp on references, these elements one after the other.</summary>
    public IEnumerable<StampedValue> OnElements(
        IReadOnlyList<XmlElement> elements,
        ReferenceReader reader
    ) =>
        Stamped(
            reader.Work,
            form =>
            {
                var octets = new ArrayBufferWriter<byte>();
                foreach (var one in elements)
                {
                    if (
                        reader.Canonical(new NodeSelection(one, true), form).Octets
                        is not { } canonical
                    )
                    {
                        return null;
                    }

                    octets.Write(canonical.Span);
                }

                return octets.WrittenMemory;
            }
        );

    /// <summary>§5.5.2: of an archive time stamp, everything before it.</summary>
    public IEnumerable<StampedValue> OnEverything(ArchivedParts parts) =>
        Stamped(parts.Work, form => parts.Before(Element, form));

    /// <summary>§5.2.8: of a content time stamp, what these references lead to.</summary>
    public IEnumerable<StampedValue> OnReferences(
        IReadOnlyList<XmlReference> references,
        XmlSignature signature,
        ReferenceReader reader
    ) =>
        Stamped(
            reader.Work,
            form =>
            {
                var octets = new ArrayBufferWriter<byte>();
                foreach (var reference in references)
                {
                    if (reader.Read(reference, signature.Element, form).Octets is not { } content)
                    {
                        return null;
                    }

                    octets.Write(content.Span);
                }

                return references.Count == 0 ? null : octets.WrittenMemory;
            }
        );

    private List<StampedValue> Stamped(
        XmlWork work,
        Func<CanonicalForm, ReadOnlyMemory<byte>?> octets
    )
    {
        var stamped = Form is { } form ? octets(form) : null;
        return
        [
            .. Tokens.Select(token => new StampedValue(
                token,
                hash => DigestAlgorithms.Compute(hash, stamped is { } known ? known.Span : [])
            )
            {
                IsAtHand =
                    stamped is { } digested && work.Take(XmlWork.Certificate + digested.Length),
            }),
        ];
    }
}
