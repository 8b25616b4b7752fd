using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Xades;

/// <summary>
/// A ds:Signature with the signed properties of a baseline signature (ETSI EN 319 132-1 §6.3) and no value yet. All
/// identifiers hang on the digest of the content and on the time, so that two signatures of one file differ.
/// </summary>
internal sealed class XadesDraft
{
    private const string Enveloped = XmlNames.Signature + "enveloped-signature";
    private const string Base64 = XmlNames.Signature + "base64";
    private const string XPath = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    private const string SignedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";

    private readonly XmlMaker make;
    private readonly SignatureAlgorithm algorithm;
    private readonly SignatureOptions options;
    private readonly string id;

    public XadesDraft(
        XmlDocument document,
        SignatureAlgorithm algorithm,
        SignatureOptions options,
        string id
    )
    {
        Document = document;
        make = new XmlMaker(document);
        this.algorithm = algorithm;
        this.options = options;
        this.id = id;
    }

    public XmlDocument Document { get; }

    /// <summary>A reference with no digest yet.</summary>
    /// <param name="number">Of this content among all that is signed, from 1.</param>
    /// <param name="uri">Where it is.</param>
    /// <param name="transforms">Applied to it.</param>
    public XmlElement Content(int number, string? uri, params IEnumerable<string> transforms) =>
        Reference(uri, NameOf(number), null, transforms);

    /// <summary>
    /// The document without any signature in it (XML Signature 1.1 §6.6.3 and §6.6.4), so that another one beside this
    /// breaks neither.
    /// </summary>
    public XmlElement EnvelopedContent()
    {
        var reference = Content(1, "", Enveloped, XPath, CanonicalForm.Exclusive10);
        var transforms = reference["Transforms", XmlNames.Signature]!;
        transforms.ChildNodes[1]!.AppendChild(
            make.Signature("XPath").Text("not(ancestor-or-self::ds:Signature)")
        );
        BindPrefixes(transforms.ChildNodes[2]!, Document);
        return reference;
    }

    /// <summary>The ds:Object of an enveloping signature; the content as XML where it is XML.</summary>
    public (XmlElement Object, XmlElement Reference) Enveloping(
        ReadOnlyMemory<byte> content,
        XmlDocument? parsed
    )
    {
        var holder = make.Signature("Object").With("Id", $"o-{id}");
        if (parsed?.DocumentElement is { } root)
        {
            holder.AppendChild(Document.ImportNode(root, deep: true));
            var reference = Content(1, $"#o-{id}", CanonicalForm.Exclusive10);
            BindPrefixes(reference["Transforms", XmlNames.Signature]!.FirstChild!, parsed);
            return (holder, reference);
        }

        return (holder.Base64(content.Span), Content(1, $"#o-{id}", Base64));
    }

    /// <summary>
    /// Exclusive canonical form §1.3: a prefix that stands in a value alone (<c>xsi:type="p:Good"</c>) is bound by nothing
    /// that is signed, unless the list names it. So it names every prefix that the content declares.
    /// </summary>
    private void BindPrefixes(XmlNode transform, XmlDocument content)
    {
        var prefixes = SignedXml
            .Elements(content.DocumentElement!)
            .SelectMany(one => one.Attributes.OfType<XmlAttribute>())
            .Where(one => one.NamespaceURI == XmlNames.Namespaces)
            .Select(one => one.Prefix.Length == 0 ? "#default" : one.LocalName)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (prefixes.Count > 0)
        {
            transform.AppendChild(make.InclusiveNamespaces(string.Join(' ', prefixes)));
        }
    }

    /// <param name="contents">References to what is signed, numbered from 1.</param>
    /// <param name="mimeTypes">Of each.</param>
    /// <param name="holder">The ds:Object of an enveloping signature.</param>
    public XmlElement Signature(
        IReadOnlyList<XmlElement> contents,
        IReadOnlyList<string> mimeTypes,
        XmlElement? holder
    ) =>
        make.Signature(
                "Signature",
                make.Signature(
                    "SignedInfo",
                    [
                        make.Signature("CanonicalizationMethod")
                            .With("Algorithm", CanonicalForm.Exclusive10),
                        make.Signature("SignatureMethod")
                            .With("Algorithm", XmlAlgorithms.UriOf(algorithm)),
                        .. contents,
                        Reference(
                            $"#p-{id}",
                            null,
                            SignedPropertiesType,
                            [CanonicalForm.Exclusive10]
                        ),
                    ]
                ),
                make.Signature("SignatureValue").With("Id", $"v-{id}"),
                make.Signature(
                    "KeyInfo",
                    make.Signature(
                        "X509Data",
                        options.Certificates.Select(one =>
                            make.Signature("X509Certificate").Base64(one.Encoded.Span)
                        )
                    )
                ),
                holder,
                make.Signature(
                    "Object",
                    make.Xades("QualifyingProperties", SignedProperties(mimeTypes))
                        .Declaring("xades", XadesNames.V132)
                        .With("Target", $"#{id}")
                )
            )
            .Declaring("ds", XmlNames.Signature)
            .With("Id", id);

    private XmlElement SignedProperties(IReadOnlyList<string> mimeTypes) =>
        make.Xades(
                "SignedProperties",
                make.Xades(
                    "SignedSignatureProperties",
                    make.Xades("SigningTime")
                        .Text(
                            options.At.UtcDateTime.ToString(
                                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                                CultureInfo.InvariantCulture
                            )
                        ),
                    make.Xades("SigningCertificateV2", Cert(options.Certificates[0])),
                    options.Role is { } role
                        ? make.Xades(
                            "SignerRoleV2",
                            make.Xades("ClaimedRoles", make.Xades("ClaimedRole").Text(role))
                        )
                        : null
                ),
                make.Xades(
                    "SignedDataObjectProperties",
                    mimeTypes.Select(
                        (type, i) =>
                            make.Xades("DataObjectFormat", make.Xades("MimeType").Text(type))
                                .With("ObjectReference", "#" + NameOf(i + 1))
                    )
                )
            )
            .With("Id", $"p-{id}");

    private XmlElement Cert(Certificate certificate) =>
        make.Xades(
            "Cert",
            make.Xades(
                "CertDigest",
                DigestMethod(),
                make.Signature("DigestValue")
                    .Base64(DigestAlgorithms.Compute(algorithm.Hash, certificate.Encoded.Span))
            )
        );

    private XmlElement Reference(
        string? uri,
        string? name,
        string? type,
        IEnumerable<string> transforms
    )
    {
        var list = transforms
            .Select(one => make.Signature("Transform").With("Algorithm", one))
            .ToList();
        return make.Signature(
                "Reference",
                list.Count == 0 ? null : make.Signature("Transforms", list),
                DigestMethod(),
                make.Signature("DigestValue")
            )
            .With("Id", name)
            .With("Type", type)
            .With("URI", uri);
    }

    private string NameOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"r-{id}-{number}");

    private XmlElement DigestMethod() =>
        make.Signature("DigestMethod").With("Algorithm", XmlAlgorithms.UriOf(algorithm.Hash));
}
