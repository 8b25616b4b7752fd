namespace AnTin.Pki.Signing;

/// <summary>The mathematics and padding of a signature.</summary>
public enum SignatureFamily
{
    /// <summary>RSASSA-PKCS1-v1_5 (RFC 8017 §8.2).</summary>
    RsaPkcs1,

    /// <summary>RSASSA-PSS (RFC 8017 §8.1), salt as long as the hash, MGF1 with the same hash.</summary>
    RsaPss,

    /// <summary>ECDSA over P-256, P-384 or P-521 (FIPS 186-5).</summary>
    Ecdsa,

    /// <summary>ECDSA whose value is r and s side by side (BSI TR-03111 §5.2.1); only read.</summary>
    PlainEcdsa,

    /// <summary>PureEdDSA (RFC 8032), made over the message and not over its hash; only read.</summary>
    EdDsa,

    /// <summary>ML-DSA (FIPS 204), over the message, where the platform has it.</summary>
    MlDsa,

    /// <summary>SLH-DSA (FIPS 205), over the message, where the platform has it.</summary>
    SlhDsa,
}

/// <summary>What families of signatures have in common.</summary>
public static class SignatureFamilies
{
    /// <summary>Made over the message itself: whoever has only its hash can neither sign nor verify.</summary>
    public static bool IsOverMessage(this SignatureFamily family) =>
        family is SignatureFamily.EdDsa || family.IsPostQuantum();

    /// <summary>Holds against quantum computers.</summary>
    public static bool IsPostQuantum(this SignatureFamily family) =>
        family is SignatureFamily.MlDsa or SignatureFamily.SlhDsa;
}
