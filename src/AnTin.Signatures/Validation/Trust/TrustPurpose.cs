namespace AnTin.Signatures.Validation.Trust;

internal enum TrustPurpose
{
    Signing,

    /// <summary>RFC 3161 §2.3: the extended key usage timeStamping, critical and alone.</summary>
    Timestamping,
}
