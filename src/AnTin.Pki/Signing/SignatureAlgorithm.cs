using System.Security.Cryptography;

namespace AnTin.Pki.Signing;

/// <summary>A signature algorithm with its hash: the value of an AlgorithmIdentifier that signs.</summary>
public sealed record SignatureAlgorithm(string Name, SignatureFamily Family, HashAlgorithmName Hash)
{
    public static readonly SignatureAlgorithm RsaSha256 = new(
        "RSA-SHA256",
        SignatureFamily.RsaPkcs1,
        HashAlgorithmName.SHA256
    );
    public static readonly SignatureAlgorithm RsaSha384 = new(
        "RSA-SHA384",
        SignatureFamily.RsaPkcs1,
        HashAlgorithmName.SHA384
    );
    public static readonly SignatureAlgorithm RsaSha512 = new(
        "RSA-SHA512",
        SignatureFamily.RsaPkcs1,
        HashAlgorithmName.SHA512
    );
    public static readonly SignatureAlgorithm RsaPssSha256 = new(
        "RSA-PSS-SHA256",
        SignatureFamily.RsaPss,
        HashAlgorithmName.SHA256
    );
    public static readonly SignatureAlgorithm RsaPssSha384 = new(
        "RSA-PSS-SHA384",
        SignatureFamily.RsaPss,
        HashAlgorithmName.SHA384
    );
    public static readonly SignatureAlgorithm RsaPssSha512 = new(
        "RSA-PSS-SHA512",
        SignatureFamily.RsaPss,
        HashAlgorithmName.SHA512
    );
    public static readonly SignatureAlgorithm EcdsaSha256 = new(
        "ECDSA-SHA256",
        SignatureFamily.Ecdsa,
        HashAlgorithmName.SHA256
    );
    public static readonly SignatureAlgorithm EcdsaSha384 = new(
        "ECDSA-SHA384",
        SignatureFamily.Ecdsa,
        HashAlgorithmName.SHA384
    );
    public static readonly SignatureAlgorithm EcdsaSha512 = new(
        "ECDSA-SHA512",
        SignatureFamily.Ecdsa,
        HashAlgorithmName.SHA512
    );

    /// <summary>Of RSASSA-PSS, in octets, where it is not as long as the hash. Read so; what is signed here never has one.</summary>
    public int? SaltLength { get; init; }

    public override string ToString() => Name;
}
