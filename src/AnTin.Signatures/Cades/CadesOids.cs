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

    /// <summary>id-aa-ets-contentTimestamp (EN 319 122-1 §5.2.8).</summary>
    public static readonly ObjectIdentifier ContentTimestamp = ObjectIdentifier.Parse(
        "1.2.840.113549.1.9.16.2.20"
    );

    /// <summary>id-aa-ets-archiveTimestampV3 (EN 319 122-1 §5.5.3).</summary>
    public static readonly ObjectIdentifier ArchiveTimestampV3 = ObjectIdentifier.Parse(
        "0.4.0.1733.2.4"
    );

    /// <summary>id-aa-ets-archiveTimestampV2 (TS 101 733 V2.2.1 §6.4.1), which <see cref="ArchiveTimestampV3"/> replaced.</summary>
    public static readonly ObjectIdentifier ArchiveTimestampV2 = ObjectIdentifier.Parse(
        "1.2.840.113549.1.9.16.2.48"
    );

    /// <summary>id-aa-ets-archiveTimestamp (TS 101 733 V1.6.3 §6.4.1), the oldest.</summary>
    public static readonly ObjectIdentifier ArchiveTimestampV1 = ObjectIdentifier.Parse(
        "1.2.840.113549.1.9.16.2.27"
    );

    /// <summary>id-aa-ATSHashIndex-v3 (EN 319 122-1 §5.5.2).</summary>
    public static readonly ObjectIdentifier HashIndexV3 = ObjectIdentifier.Parse("0.4.0.19122.1.5");

    /// <summary>id-aa-ATSHashIndex (TS 101 733 V2.2.1 §6.4.2), which <see cref="HashIndexV3"/> replaced.</summary>
    public static readonly ObjectIdentifier HashIndexV1 = ObjectIdentifier.Parse("0.4.0.1733.2.5");

    /// <summary>id-aa-er-internal (RFC 4998 appendix A).</summary>
    public static readonly ObjectIdentifier InternalEvidenceRecord = ObjectIdentifier.Parse(
        "1.2.840.113549.1.9.16.2.49"
    );

    /// <summary>id-aa-er-external (RFC 4998 appendix A), where the content is outside the message.</summary>
    public static readonly ObjectIdentifier ExternalEvidenceRecord = ObjectIdentifier.Parse(
        "1.2.840.113549.1.9.16.2.50"
    );

    /// <summary>id-at-name (X.520), under which claimed roles are written.</summary>
    public static readonly ObjectIdentifier Name = ObjectIdentifier.Parse("2.5.4.41");
}
