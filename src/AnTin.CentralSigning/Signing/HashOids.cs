namespace AnTin.CentralSigning.Signing;

/// <summary>Hash algorithms a transaction may name (RFC 5754 §2).</summary>
internal static class HashOids
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";

    /// <summary>Octets of a digest; 0 for an algorithm that is not accepted.</summary>
    public static int LengthOf(string? oid) =>
        oid switch
        {
            Sha256 => 32,
            Sha384 => 48,
            Sha512 => 64,
            _ => 0,
        };
}
