namespace AnTin.Authority.Database;

/// <summary>What a delegated signer signs.</summary>
public enum SignerKind
{
    /// <summary>OCSP answers for one CA (RFC 6960 §4.2.2.2).</summary>
    Ocsp,

    /// <summary>Time-stamp tokens (RFC 3161).</summary>
    TimeStamp,
}
