namespace AnTin.Pki.Timestamps;

/// <summary>PKIFailureInfo: why no token was issued; the values are bit numbers of RFC 3161 §2.4.2.</summary>
public enum TimestampFailure
{
    /// <summary>The hash is not known, or not accepted.</summary>
    BadAlgorithm = 0,

    /// <summary>The transaction is not permitted or supported.</summary>
    BadRequest = 2,

    /// <summary>The data submitted has the wrong format.</summary>
    BadDataFormat = 5,

    /// <summary>The time source is not available, or its drift is above the stated accuracy.</summary>
    TimeNotAvailable = 14,
    UnacceptedPolicy = 15,
    UnacceptedExtension = 16,
    AdditionalInformationNotAvailable = 17,
    SystemFailure = 25,
}
