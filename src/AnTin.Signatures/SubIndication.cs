namespace AnTin.Signatures;

/// <summary>Why a signature did not pass; the members are those of ETSI EN 319 102-1 §5.1.3, table 6.</summary>
public enum SubIndication
{
    /// <summary>The signature, or the file around it, is not built as its format demands.</summary>
    FormatFailure,

    /// <summary>A digest differs: what was signed is not what is there.</summary>
    HashFailure,

    /// <summary>The signature value does not verify with the certificate's key.</summary>
    SigCryptoFailure,

    /// <summary>The certificate was revoked before the proven time of the signature.</summary>
    Revoked,

    /// <summary>The signature was proven to be made after the certificate expired.</summary>
    Expired,

    /// <summary>The signature was proven to be made before the certificate began.</summary>
    NotYetValid,

    /// <summary>The policy asks for something the signature lacks, such as a time stamp.</summary>
    SigConstraintsFailure,

    /// <summary>The path breaks a constraint of the policy.</summary>
    ChainConstraintsFailure,

    /// <summary>No path verifies, for another reason than those below.</summary>
    CertificateChainGeneralFailure,

    /// <summary>An algorithm or key was too weak already when the signature was proven to exist.</summary>
    CryptoConstraintsFailure,

    /// <summary>The signature policy could not be applied.</summary>
    PolicyProcessingError,

    /// <summary>The signature names a policy document that is not at hand.</summary>
    SignaturePolicyNotAvailable,

    /// <summary>Time stamps contradict the order in which they must have been made.</summary>
    TimestampOrderFailure,

    /// <summary>Nobody knows which certificate signed.</summary>
    NoSigningCertificateFound,

    /// <summary>No path leads from the certificate to an authority that is believed.</summary>
    NoCertificateChainFound,

    /// <summary>A path leads to an authority that is not believed at that time, and nothing proves that the signature came while it was.</summary>
    NoCertificateChainFoundNoPoe,

    /// <summary>The certificate is revoked, and nothing proves that the signature came before.</summary>
    RevokedNoPoe,

    /// <summary>An authority's certificate is revoked, and nothing proves that the signature came before.</summary>
    RevokedCaNoPoe,

    /// <summary>The certificate has expired, is known not to have been revoked, and no proof of time is left.</summary>
    OutOfBoundsNotRevoked,

    /// <summary>The certificate has expired or not begun, and nothing proves when the signature was made.</summary>
    OutOfBoundsNoPoe,

    /// <summary>The certificate that signed a revocation answer has expired, and nothing proves when the answer was made.</summary>
    RevocationOutOfBoundsNoPoe,

    /// <summary>An algorithm is too weak now, and nothing proves that the signature is older than that.</summary>
    CryptoConstraintsFailureNoPoe,

    /// <summary>A proof that something existed at a time is missing.</summary>
    NoPoe,

    /// <summary>A revocation answer, or a fresher one, is missing and may come.</summary>
    TryLater,

    /// <summary>The content that was signed is not at hand.</summary>
    SignedDataNotFound,

    /// <summary>A reason outside the standard; its finding says which.</summary>
    Custom,
}
