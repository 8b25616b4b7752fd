using AnTin.Pki.Der;

namespace AnTin.Signatures.Cades;

/// <summary>Identifiers of ETSI EN 319 122-1 and of Adobe's older attributes.</summary>
internal static class CadesOids
{
    /// <summary>id-aa-ets-signerAttrV2 (EN 319 122-1 §5.2.6.1).</summary>
    public static readonly ObjectIdentifier SignerAttributesV2 = ObjectIdentifier.Parse(
        "0.4.0.19122.1.1"
    );

    /// <summary>id-aa-ets-signerAttr (RFC 5126 §5.11.3), which <see cref="SignerAttributesV2"/> replaced.</summary>
    public static readonly ObjectIdentifier SignerAttributes = ObjectIdentifier.Parse(
        "1.2.840.113549.1.9.16.2.18"
    );

    /// <summary>id-at-name (X.520), under which claimed roles are written.</summary>
    public static readonly ObjectIdentifier Name = ObjectIdentifier.Parse("2.5.4.41");

    /// <summary>adbe-revocationInfoArchival (ISO 32000-1 §12.8.3.3.2).</summary>
    public static readonly ObjectIdentifier AdobeRevocation = ObjectIdentifier.Parse(
        "1.2.840.113583.1.1.8"
    );
}
