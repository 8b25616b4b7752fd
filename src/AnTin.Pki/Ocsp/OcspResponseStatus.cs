namespace AnTin.Pki.Ocsp;

/// <summary>RFC 6960 §4.2.1: whether there is an answer at all; 4 is not used.</summary>
public enum OcspResponseStatus
{
    Successful = 0,

    /// <summary>The request could not be read.</summary>
    MalformedRequest = 1,
    InternalError = 2,
    TryLater = 3,
    SignatureRequired = 5,

    /// <summary>RFC 5019 §2.2.3: the responder does not know this certificate's issuer.</summary>
    Unauthorized = 6,
}
