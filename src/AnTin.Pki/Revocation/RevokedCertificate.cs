using AnTin.Pki.Certificates;

namespace AnTin.Pki.Revocation;

/// <summary>One entry of a CRL.</summary>
/// <param name="Serial">Which certificate.</param>
/// <param name="RevokedAt">When the authority processed the revocation; whole seconds.</param>
/// <param name="Reason">Why.</param>
/// <param name="InvalidityDate">Since when the key is suspected, where that is known and earlier (RFC 5280 §5.3.2).</param>
public readonly record struct RevokedCertificate(
    CertificateSerial Serial,
    DateTimeOffset RevokedAt,
    RevocationReason Reason = RevocationReason.Unspecified,
    DateTimeOffset? InvalidityDate = null
);
