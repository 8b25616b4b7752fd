namespace AnTin.Pki.Revocation;

/// <summary>Why a certificate was revoked (RFC 5280 §5.3.1); 7 is not used there.</summary>
public enum RevocationReason
{
    /// <summary>No reason is given; written by leaving the extension out.</summary>
    Unspecified = 0,
    KeyCompromise = 1,
    CaCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,

    /// <summary>The one state that can be undone: suspension (tạm dừng).</summary>
    CertificateHold = 6,

    /// <summary>Only in delta CRLs: a hold has ended.</summary>
    RemoveFromCrl = 8,
    PrivilegeWithdrawn = 9,
    AaCompromise = 10,
}
