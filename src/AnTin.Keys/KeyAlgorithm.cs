namespace AnTin.Keys;

/// <summary>The keys a store makes: the pairs of the technical list in force, and the secret key that wraps others.</summary>
public enum KeyAlgorithm
{
    Rsa2048,
    Rsa3072,
    Rsa4096,

    /// <summary>ECDSA over secp256r1.</summary>
    P256,

    /// <summary>ECDSA over secp384r1.</summary>
    P384,

    /// <summary>AES-256: wraps other keys, never signs.</summary>
    Aes256,
}
