namespace AnTin.CentralSigning.Vault;

/// <summary>The kinds of key central custody makes (QCVN in force: RSA ≥ 2048, ECDSA ≥ 256; ours start higher).</summary>
public static class CustodyAlgorithms
{
    /// <summary>ECDSA over P-256: the default; 0.3 ms to make.</summary>
    public const string P256 = "P-256";

    /// <summary>RSA with 3,072 bits, for relying parties that cannot read ECDSA; taken from the pool.</summary>
    public const string Rsa3072 = "RSA-3072";

    public static IReadOnlyList<string> All { get; } = [P256, Rsa3072];
}
