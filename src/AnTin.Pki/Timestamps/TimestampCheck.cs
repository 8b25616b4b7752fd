namespace AnTin.Pki.Timestamps;

/// <summary>Whether a token is a time stamp of the data at hand; only <see cref="Intact"/> is one.</summary>
public enum TimestampCheck
{
    Intact,

    /// <summary>The token was made for other data.</summary>
    ImprintDiffers,

    /// <summary>The unit's certificate is neither in the token nor among those handed in.</summary>
    SignerMissing,

    /// <summary>RFC 3161 §2.4.2: the token must bind the unit's certificate, and does not, or binds another.</summary>
    SignerNotBound,

    /// <summary>RFC 3161 §2.3: the certificate must be for time stamping, critically, and for nothing else.</summary>
    SignerNotForTimestamps,

    /// <summary>The content was changed, or the signature is not the unit's.</summary>
    SignatureWrong,
}
