using AnTin.Pki.Revocation;

namespace AnTin.Pki.Ocsp;

/// <summary>
/// The answer about one certificate. RFC 6960 §4.2.1:
/// <code>
/// SingleResponse ::= SEQUENCE {
///     certID                CertID,
///     certStatus            CertStatus,
///     thisUpdate            GeneralizedTime,
///     nextUpdate        [0] EXPLICIT GeneralizedTime OPTIONAL,
///     singleExtensions  [1] EXPLICIT Extensions OPTIONAL }
/// CertStatus ::= CHOICE {
///     good     [0] IMPLICIT NULL,
///     revoked  [1] IMPLICIT RevokedInfo,
///     unknown  [2] IMPLICIT UnknownInfo }
/// RevokedInfo ::= SEQUENCE {
///     revocationTime    GeneralizedTime,
///     revocationReason  [0] EXPLICIT CRLReason OPTIONAL }
/// </code>
/// </summary>
/// <param name="Certificate">As the request named it.</param>
/// <param name="Status">Good, revoked or unknown.</param>
/// <param name="ThisUpdate">Since when the status is known to be so.</param>
/// <param name="NextUpdate">When newer information will be there at the latest.</param>
/// <param name="RevokedAt">Set exactly when the status is revoked.</param>
/// <param name="Reason">Why it was revoked; null: not said.</param>
/// <param name="ArchiveCutoff">RFC 6960 §4.4.4: revocations are remembered past expiry, back to this date.</param>
public sealed record OcspSingleResponse(
    OcspCertificateId Certificate,
    OcspCertificateStatus Status,
    DateTimeOffset ThisUpdate,
    DateTimeOffset? NextUpdate,
    DateTimeOffset? RevokedAt = null,
    RevocationReason? Reason = null,
    DateTimeOffset? ArchiveCutoff = null
)
{
    public static OcspSingleResponse Good(
        OcspCertificateId certificate,
        DateTimeOffset thisUpdate,
        DateTimeOffset? nextUpdate
    ) => new(certificate, OcspCertificateStatus.Good, thisUpdate, nextUpdate);

    public static OcspSingleResponse Unknown(
        OcspCertificateId certificate,
        DateTimeOffset thisUpdate,
        DateTimeOffset? nextUpdate
    ) => new(certificate, OcspCertificateStatus.Unknown, thisUpdate, nextUpdate);

    public static OcspSingleResponse Revoked(
        OcspCertificateId certificate,
        DateTimeOffset thisUpdate,
        DateTimeOffset? nextUpdate,
        DateTimeOffset revokedAt,
        RevocationReason? reason
    ) => new(certificate, OcspCertificateStatus.Revoked, thisUpdate, nextUpdate, revokedAt, reason);
}
