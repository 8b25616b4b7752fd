namespace AnTin.Pki.Signing;

/// <summary>The mathematics of a public key.</summary>
public enum KeyKind
{
    /// <summary>A kind this project does not use; such keys are carried and never verified with.</summary>
    Other,
    Rsa,
    EllipticCurve,
}
