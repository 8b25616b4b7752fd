namespace AnTin.Signatures.Reports;

/// <summary>The answer about revocation that decided on one certificate of a path.</summary>
/// <param name="Certificate">Whose, in DER.</param>
/// <param name="IsOcsp">An OCSP answer; else a CRL.</param>
/// <param name="Answer">The OCSPResponse or CertificateList in DER.</param>
/// <param name="ThisUpdate">When it was known.</param>
/// <param name="NextUpdate">Until when it was promised to hold.</param>
/// <param name="RevokedAt">Null: not revoked.</param>
/// <param name="Reason">As RFC 5280 §5.3.1 names it; null: none given.</param>
public sealed record RevocationReport(
    ReadOnlyMemory<byte> Certificate,
    bool IsOcsp,
    ReadOnlyMemory<byte> Answer,
    DateTimeOffset ThisUpdate,
    DateTimeOffset? NextUpdate,
    DateTimeOffset? RevokedAt,
    string? Reason
);
