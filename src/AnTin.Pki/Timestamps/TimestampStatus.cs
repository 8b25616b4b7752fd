namespace AnTin.Pki.Timestamps;

/// <summary>PKIStatus (RFC 3161 §2.4.2); a token is present exactly with the first two.</summary>
public enum TimestampStatus
{
    Granted = 0,
    GrantedWithModifications = 1,
    Rejection = 2,
    Waiting = 3,
    RevocationWarning = 4,
    RevocationNotification = 5,
}
