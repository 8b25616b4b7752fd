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

    /// <summary>ML-DSA (FIPS 204), in the software store of a machine that has it.</summary>
    MlDsa44,

    /// <inheritdoc cref="MlDsa44"/>
    MlDsa65,

    /// <inheritdoc cref="MlDsa44"/>
    MlDsa87,

    /// <summary>SLH-DSA (FIPS 205): long signatures, slowly made, for roots. In the software store of a machine that has it.</summary>
    SlhDsaSha2With128s,

    /// <inheritdoc cref="SlhDsaSha2With128s"/>
    SlhDsaSha2With192s,

    /// <inheritdoc cref="SlhDsaSha2With128s"/>
    SlhDsaSha2With256s,

    /// <summary>AES-256: wraps other keys, never signs.</summary>
    Aes256,
}
