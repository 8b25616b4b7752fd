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
    private const string SignedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";

    private readonly XmlMaker make;
    private readonly SignatureAlgorithm algorithm;
    private readonly XmlSigningOptions options;
    private readonly string id;

    public XadesDraft(
        XmlDocument document,
        SignatureAlgorithm algorithm,
        XmlSigningOptions options,
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
    public XmlElement Content(string? uri, params IEnumerable<string> transforms) =>
        Reference(uri, $"r-{id}", null, transforms);

    public XmlElement EnvelopedContent() => Content("", Enveloped, CanonicalForm.Exclusive10);

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
            return (holder, Content($"#o-{id}", CanonicalForm.Exclusive10));
        }

        return (holder.Base64(content.Span), Content($"#o-{id}", Base64));
    }

    public XmlElement Signature(XmlElement content, XmlElement? holder, string mimeType) =>
        make.Signature(
                "Signature",
                make.Signature(
                    "SignedInfo",
                    make.Signature("CanonicalizationMethod")
                        .With("Algorithm", CanonicalForm.Exclusive10),
                    make.Signature("SignatureMethod")
                        .With("Algorithm", XmlAlgorithms.UriOf(algorithm)),
                    content,
                    Reference($"#p-{id}", null, SignedPropertiesType, [CanonicalForm.Exclusive10])
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
                    make.Xades("QualifyingProperties", SignedProperties(mimeType))
                        .Declaring("xades", XadesNames.V132)
                        .With("Target", $"#{id}")
                )
            )
            .Declaring("ds", XmlNames.Signature)
            .With("Id", id);

    private XmlElement SignedProperties(string mimeType) =>
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
                    make.Xades("DataObjectFormat", make.Xades("MimeType").Text(mimeType))
                        .With("ObjectReference", $"#r-{id}")
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

    private XmlElement DigestMethod() =>
        make.Signature("DigestMethod").With("Algorithm", XmlAlgorithms.UriOf(algorithm.Hash));
}
