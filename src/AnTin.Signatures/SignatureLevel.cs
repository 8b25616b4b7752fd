namespace AnTin.Signatures;

/// <summary>Baseline levels (ETSI EN 319 142-1 §6, EN 319 122-1 §6); each holds all of the one before.</summary>
public enum SignatureLevel
{
    /// <summary>Signed attributes alone.</summary>
    BaselineB,

    /// <summary>With a time stamp over the signature value.</summary>
    BaselineT,

    /// <summary>With the certificates and revocation answers that a later check needs.</summary>
    BaselineLT,

    /// <summary>With an archive (document) time stamp over all of these.</summary>
    BaselineLTA,
}
