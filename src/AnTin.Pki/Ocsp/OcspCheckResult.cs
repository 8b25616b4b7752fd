namespace AnTin.Pki.Ocsp;

/// <summary>The outcomes of RFC 6960 §3.2 items 2 to 4.</summary>
public enum OcspCheckResult
{
    /// <summary>Signed by the issuer, or by a responder the issuer authorised.</summary>
    Authentic,

    /// <summary>The message is an error status and answers nothing.</summary>
    NotSuccessful,

    /// <summary>No certificate fits the responder's name for itself.</summary>
    ResponderUnknown,

    /// <summary>§4.2.2.2: the responder's certificate is not from this issuer, or lacks id-kp-OCSPSigning.</summary>
    ResponderNotAuthorised,

    /// <summary>The responder's certificate was not valid when the answer was produced.</summary>
    ResponderNotValid,

    SignatureWrong,

    /// <summary>An extension is critical and not understood.</summary>
    UnknownCriticalExtension,
}
