using System.Xml;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Xml;

/// <summary>A ds:Signature (XML Signature 1.1 §4.2), read strictly: parts in their order, each as often as the schema says.</summary>
internal sealed class XmlSignature
{
    private const int MostReferences = 1_000;
    private const int MostCertificates = 100;

    private XmlSignature(XmlElement element, XmlElement signedInfo, XmlElement valueElement)
    {
        Element = element;
        SignedInfo = signedInfo;
        ValueElement = valueElement;
        Id = element.GetAttribute("Id");
        KeyInfo = element["KeyInfo", XmlNames.Signature];
        Objects = [.. Children(element).Where(one => Is(one, "Object"))];
    }

    public XmlElement Element { get; }

    public string Id { get; }

    public XmlElement SignedInfo { get; }

    public XmlElement ValueElement { get; }

    public XmlElement? KeyInfo { get; }

    public IReadOnlyList<XmlElement> Objects { get; }

    public byte[] Value { get; private init; } = [];

    /// <summary>Null for a canonicalisation that is not known.</summary>
    public CanonicalForm? Form { get; private init; }

    public string AlgorithmUri { get; private init; } = "";

    public IReadOnlyList<XmlReference> References { get; private init; } = [];

    /// <summary>Of KeyInfo/X509Data; none of them is believed for standing there.</summary>
    public IReadOnlyList<Certificate> Certificates { get; private init; } = [];

    /// <summary>Null where the element is no signature that can be read; <paramref name="fault"/> says why.</summary>
    /// <param name="element">The ds:Signature.</param>
    /// <param name="reader">Of its file: finds elements by their identifiers.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static XmlSignature? TryRead(
        XmlElement element,
        ReferenceReader reader,
        out string fault
    )
    {
        var parts = Children(element).ToList();
        if (
            parts is not [var signedInfo, var value, ..]
            || !Is(signedInfo, "SignedInfo")
            || !Is(value, "SignatureValue")
            || parts
                .Skip(2)
                .SkipWhile((one, i) => i == 0 && Is(one, "KeyInfo"))
                .Any(one => !Is(one, "Object"))
        )
        {
            fault = "ds:Signature: SignedInfo, SignatureValue, KeyInfo?, Object*";
            return null;
        }

        fault = "ds:SignedInfo";
        var method = signedInfo["CanonicalizationMethod", XmlNames.Signature];
        var algorithm = signedInfo["SignatureMethod", XmlNames.Signature];
        var references = Children(signedInfo)
            .Skip(2)
            .Take(MostReferences + 1)
            .Select(one => Is(one, "Reference") ? XmlReference.TryRead(one) : null)
            .ToList();
        if (
            method is null
            || algorithm is null
            || references.Count is 0 or > MostReferences
            || references.Contains(null)
        )
        {
            return null;
        }

        fault = "ds:SignatureValue";
        return XmlValue.TryBase64(value, out var octets)
            ? new XmlSignature(element, signedInfo, value)
            {
                Value = octets,
                Form = CanonicalForm.Find(method.GetAttribute("Algorithm"), method),
                AlgorithmUri = algorithm.GetAttribute("Algorithm"),
                References = [.. references.Select(one => one!)],
                Certificates =
                [
                    .. KeyInfos(element, reader.Find)
                        .SelectMany(one => CertificatesIn(one, reader.Work))
                        .Take(MostCertificates),
                ],
            }
            : null;
    }

    /// <summary>The own KeyInfo, and those that its KeyInfoReference lead to (XML Signature 1.1 §4.5.10).</summary>
    private static IEnumerable<XmlElement> KeyInfos(
        XmlElement element,
        Func<string, XmlElement?> find
    )
    {
        if (element["KeyInfo", XmlNames.Signature] is not { } own)
        {
            return [];
        }

        return Children(own)
            .Where(one =>
                one is { LocalName: "KeyInfoReference", NamespaceURI: XmlNames.Signature11 }
            )
            .Take(MostReferences)
            .Select(one => one.GetAttribute("URI"))
            .Where(uri => uri.StartsWith('#'))
            .Select(uri => find(uri[1..]))
            .OfType<XmlElement>()
            .Where(one => Is(one, "KeyInfo"))
            .Prepend(own)
            .Distinct();
    }

    private static IEnumerable<Certificate> CertificatesIn(XmlElement keyInfo, XmlWork work)
    {
        foreach (
            var element in work.Elements(keyInfo)
                .Where(one => Is(one, "X509Certificate"))
                .Take(MostCertificates)
        )
        {
            if (
                work.Take(XmlWork.Certificate)
                && XmlValue.TryBase64(element, out var der)
                && Certificate.TryRead(der, out var certificate, out _)
            )
            {
                yield return certificate;
            }
        }
    }

    private static IEnumerable<XmlElement> Children(XmlElement element) =>
        element.ChildNodes.OfType<XmlElement>();

    private static bool Is(XmlElement element, string name) =>
        element.LocalName == name && element.NamespaceURI == XmlNames.Signature;
}
