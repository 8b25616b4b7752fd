namespace AnTin.Pki.Ocsp;

/// <summary>RFC 6960 §2.2.</summary>
public enum OcspCertificateStatus
{
    /// <summary>Issued by the authority and not revoked. Never said of a serial the authority did not issue (T2).</summary>
    Good = 0,
    Revoked = 1,

    /// <summary>The responder does not know of the certificate.</summary>
    Unknown = 2,
}
