using System.Globalization;
using System.Xml;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Xades;

/// <summary>What XAdES adds to a signature (ETSI EN 319 132-1 §4.3), as it stands there: read, not believed.</summary>
internal sealed class QualifyingProperties
{
    private const int MostValues = 1_000;

    private QualifyingProperties(XmlElement element, XmlElement? signed)
    {
        Element = element;
        Signed = signed;
        var signature = signed.Child("SignedSignatureProperties");
        SigningCertificates = CertificateReference.ReadAll(
            signature.Child("SigningCertificateV2") ?? signature.Child("SigningCertificate")
        );
        SigningTime = TimeOf(signature.Child("SigningTime"));
        ClaimedRoles =
        [
            .. (signature.Child("SignerRoleV2") ?? signature.Child("SignerRole"))
                .Child("ClaimedRoles")
                .ChildrenNamed("ClaimedRole")
                .Select(one => one.InnerText.Trim()),
        ];
        Unsigned =
        [
            .. element
                .Child("UnsignedProperties")
                .Child("UnsignedSignatureProperties")
                ?.ChildNodes.OfType<XmlElement>()
                .Take(MostValues)
                ?? [],
        ];
    }

    public XmlElement Element { get; }

    /// <summary>SignedProperties; a signature that covers it has signed all of it.</summary>
    public XmlElement? Signed { get; }

    public IReadOnlyList<CertificateReference> SigningCertificates { get; }

    public DateTimeOffset? SigningTime { get; }

    public IReadOnlyList<string> ClaimedRoles { get; }

    /// <summary>The unsigned signature properties, in their order.</summary>
    public IReadOnlyList<XmlElement> Unsigned { get; }

    /// <summary>DER of the certificates and revocation answers that were added later.</summary>
    public IEnumerable<byte[]> Values(string name) =>
        Unsigned
            .Where(one =>
                one.LocalName
                    is "CertificateValues"
                        or "RevocationValues"
                        or "TimeStampValidationData"
            )
            .SelectMany(SignedXml.Elements)
            .Where(one => XadesNames.Is(one, name))
            .Take(MostValues)
            .Select(one => XmlValue.TryBase64(one, out var der) ? der : [])
            .Where(der => der.Length > 0);

    /// <summary>Null where there are none; <paramref name="fault"/> is set where they are not as they must be.</summary>
    public static QualifyingProperties? Read(XmlSignature signature, out string? fault)
    {
        fault = null;
        var found = signature
            .Objects.SelectMany(one => one.ChildNodes.OfType<XmlElement>())
            .Where(one =>
                one.LocalName == "QualifyingProperties" && XadesNames.IsMain(one.NamespaceURI)
            )
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var target = found[0].GetAttribute("Target");
        fault =
            found.Count > 1 ? "QualifyingProperties"
            : target.TrimStart('#') != signature.Id ? "QualifyingProperties/@Target"
            : found[0].ChildrenNamed("SignedProperties").Count() > 1 ? "SignedProperties"
            : null;
        return new QualifyingProperties(found[0], found[0].Child("SignedProperties"));
    }

    private static DateTimeOffset? TimeOf(XmlElement? element) =>
        DateTimeOffset.TryParse(
            element?.InnerText.Trim(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;
}
