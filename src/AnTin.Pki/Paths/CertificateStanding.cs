namespace AnTin.Pki.Paths;

/// <summary>What became of one certificate of a path, and of the path as a whole.</summary>
public enum CertificateStanding
{
    Valid,

    /// <summary>No answer about revocation that covers the time asked about; not known to be bad.</summary>
    RevocationUnknown,

    /// <summary>No way up to an anchor was found.</summary>
    NoAnchor,

    /// <summary>The time asked about lies before notBefore.</summary>
    NotYetValid,

    /// <summary>The time asked about lies after notAfter.</summary>
    Expired,

    /// <summary>Revoked, or on hold, at the time asked about.</summary>
    Revoked,

    /// <summary>A rule of RFC 5280 §6.1, or of the caller, forbids this certificate in this place.</summary>
    ConstraintViolated,

    /// <summary>An issuer of the right name is there, and its key did not sign this certificate.</summary>
    BadSignature,
}
