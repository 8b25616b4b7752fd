using System.Security.Cryptography;
using System.Text;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>
/// XML signatures in shapes that our own signer does not make: texts of signatures without digests and values, and a key
/// that fills them.
/// </summary>
internal sealed class XmlPeer(TestAuthority authority)
{
    public const string Dsig = "http://www.w3.org/2000/09/xmldsig#";
    public const string V132 = "http://uri.etsi.org/01903/v1.3.2#";
    public const string V141 = "http://uri.etsi.org/01903/v1.4.1#";
    public const string Properties = "http://uri.etsi.org/01903#SignedProperties";
    public const string Exclusive = CanonicalForm.Exclusive10;
    public const string Enveloped =
        $"""<ds:Transform Algorithm="{Dsig}enveloped-signature"/><ds:Transform Algorithm="{Exclusive}"/>""";

    public static string Reference(string? uri, string type = "", string transforms = "") =>
        $"""<ds:Reference{(uri is null ? "" : $" URI=\"{uri}\"")}{(type.Length == 0 ? "" : $" Type=\"{type}\"")}>{(transforms.Length == 0 ? "" : $"<ds:Transforms>{transforms}</ds:Transforms>")}<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue></ds:DigestValue></ds:Reference>""";

    /// <param name="references">Besides the one to the own properties.</param>
    /// <param name="objects">ds:Object elements.</param>
    /// <param name="id">Of the signature; its properties are named after it.</param>
    /// <param name="unsigned">Children of UnsignedSignatureProperties.</param>
    /// <param name="keyInfo">Attributes of KeyInfo, or all of it when it begins with an angle bracket.</param>
    /// <param name="properties">Whether a reference leads to the properties.</param>
    public string Signature(
        string references,
        string objects = "",
        string id = "sig",
        string unsigned = "",
        string keyInfo = "",
        bool properties = true
    ) =>
        $"""<ds:Signature xmlns:ds="{Dsig}" Id="{id}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="{Exclusive}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/>{references}{(properties ? Reference($"#{id}-p", Properties) : "")}</ds:SignedInfo><ds:SignatureValue Id="{id}-v"></ds:SignatureValue>{(keyInfo.StartsWith('<') ? keyInfo : KeyInfo(keyInfo))}{objects}<ds:Object><xades:QualifyingProperties xmlns:xades="{V132}" Target="#{id}"><xades:SignedProperties Id="{id}-p"><xades:SignedSignatureProperties><xades:SigningTime>2026-11-22T08:00:00Z</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>{Convert.ToBase64String(SHA256.HashData(authority.Person.Certificate.Encoded.Span))}</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties></xades:SignedProperties><xades:UnsignedProperties><xades:UnsignedSignatureProperties>{unsigned}</xades:UnsignedSignatureProperties></xades:UnsignedProperties></xades:QualifyingProperties></ds:Object></ds:Signature>""";

    public string KeyInfo(string attributes = "") =>
        $"""<ds:KeyInfo xmlns:ds="{Dsig}" {attributes}><ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(authority.Person.Certificate.Encoded.Span)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>""";

    /// <summary>Fills digests and values, in the order of the file; a manifest's before those of its signature.</summary>
    public XmlDocument Sign(string template, Func<string?, ReadOnlyMemory<byte>?>? outside = null)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.LoadXml(template);
        var reader = new ReferenceReader(SignedXml.Of(document), outside ?? (_ => null));
        foreach (XmlElement signature in document.GetElementsByTagName("Signature", Dsig))
        {
            foreach (var manifest in signature.GetElementsByTagName("Manifest", Dsig))
            {
                Digest((XmlElement)manifest!, signature, reader);
            }

            var signedInfo = signature["SignedInfo", Dsig]!;
            Digest(signedInfo, signature, reader);
            var octets = Canonical(reader, signedInfo, Exclusive);
            signature["SignatureValue", Dsig]!.InnerText = Convert.ToBase64String(
                EcdsaOctets.FromDer(authority.Person.Key.Sign(octets.Span), 32)
            );
        }

        return document;
    }

    /// <summary>Puts a token over the octets into a time-stamp property.</summary>
    public async Task StampAsync(XmlElement stamp, ReadOnlyMemory<byte> octets)
    {
        var token = await authority.StampOctetsAsync(
            octets.Span,
            HashAlgorithmName.SHA256,
            default
        );
        var value = stamp.OwnerDocument.CreateElement(
            "xades",
            "EncapsulatedTimeStamp",
            XmlPeer.V132
        );
        value.InnerText = Convert.ToBase64String(token);
        stamp.AppendChild(value);
    }

    public static ReadOnlyMemory<byte> Canonical(
        XmlDocument document,
        string form,
        params IEnumerable<XmlElement> elements
    )
    {
        var reader = new ReferenceReader(SignedXml.Of(document), _ => null);
        return elements.SelectMany(one => Canonical(reader, one, form).ToArray()).ToArray();
    }

    public async Task<ValidationReport> CheckAsync(string xml) =>
        await authority.CheckAsync(Encoding.UTF8.GetBytes(xml));

    public async Task<SignatureReport> OnlyAsync(string xml) =>
        (await CheckAsync(xml)).Signatures.ShouldHaveSingleItem();

    private static ReadOnlyMemory<byte> Canonical(
        ReferenceReader reader,
        XmlElement element,
        string form
    ) =>
        reader
            .Canonical(new NodeSelection(element, true), CanonicalForm.Find(form, null)!)
            .Octets!.Value;

    private static void Digest(XmlElement list, XmlElement signature, ReferenceReader reader)
    {
        foreach (var element in list.ChildNodes.OfType<XmlElement>())
        {
            if (
                element.LocalName == "Reference"
                && XmlReference.TryRead(element) is { } reference
                && reader.Read(reference, signature).Octets is { } octets
            )
            {
                element["DigestValue", Dsig]!.InnerText = Convert.ToBase64String(
                    DigestAlgorithms.Compute(HashAlgorithmName.SHA256, octets.Span)
                );
            }
        }
    }
}
