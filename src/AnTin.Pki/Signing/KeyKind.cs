namespace AnTin.Pki.Signing;

/// <summary>The mathematics of a public key.</summary>
public enum KeyKind
{
    /// <summary>A kind this project does not use; such keys are carried and never verified with.</summary>
    Other,
    Rsa,
    EllipticCurve,

    /// <summary>On a curve that files of others use: brainpool (RFC 5639), secp256k1. Verified with, never issued for.</summary>
    ForeignCurve,

    /// <summary>Ed25519 or Ed448 (RFC 8410). Verified with, never issued for.</summary>
    EdwardsCurve,

    /// <summary>ML-DSA (RFC 9881) or SLH-DSA (RFC 9909), where the platform has it.</summary>
    PostQuantum,
}
