using System.Globalization;
using System.Security.Cryptography;
using AnTin.Pki.Der;

namespace AnTin.Pki.Signing.PostQuantum;

/// <summary>
/// One parameter set of ML-DSA (FIPS 204 §4, identifiers of RFC 9881 §2) or SLH-DSA (FIPS 205 §11, RFC 9909 §3). Always
/// pure, over the message and with an empty context. <see cref="DigestInCms"/> is what RFC 9882 §3.3 and RFC 9814 §4 put
/// beside them in a CMS message.
/// </summary>
/// <param name="Name">As FIPS 204 and 205 write it: <c>ML-DSA-65</c>, <c>SLH-DSA-SHA2-192s</c>.</param>
/// <param name="Family">Which of the two.</param>
/// <param name="Identifier">Of the key and of the signature alike; parameters are absent.</param>
/// <param name="PublicKeyOctets">How long a public key is.</param>
/// <param name="DigestInCms">Of the content of a CMS message.</param>
internal sealed record ParameterSet(
    string Name,
    SignatureFamily Family,
    ObjectIdentifier Identifier,
    int PublicKeyOctets,
    HashAlgorithmName DigestInCms
)
{
    public static readonly IReadOnlyList<ParameterSet> All =
    [
        MlDsa("ML-DSA-44", 17, 1312),
        MlDsa("ML-DSA-65", 18, 1952),
        MlDsa("ML-DSA-87", 19, 2592),
        SlhDsa("SLH-DSA-SHA2-128s", 20, 32, HashAlgorithmName.SHA256),
        SlhDsa("SLH-DSA-SHA2-128f", 21, 32, HashAlgorithmName.SHA256),
        SlhDsa("SLH-DSA-SHA2-192s", 22, 48, HashAlgorithmName.SHA512),
        SlhDsa("SLH-DSA-SHA2-192f", 23, 48, HashAlgorithmName.SHA512),
        SlhDsa("SLH-DSA-SHA2-256s", 24, 64, HashAlgorithmName.SHA512),
        SlhDsa("SLH-DSA-SHA2-256f", 25, 64, HashAlgorithmName.SHA512),
        SlhDsa("SLH-DSA-SHAKE-128s", 26, 32, DigestAlgorithms.Shake256),
        SlhDsa("SLH-DSA-SHAKE-128f", 27, 32, DigestAlgorithms.Shake256),
        SlhDsa("SLH-DSA-SHAKE-192s", 28, 48, DigestAlgorithms.Shake256),
        SlhDsa("SLH-DSA-SHAKE-192f", 29, 48, DigestAlgorithms.Shake256),
        SlhDsa("SLH-DSA-SHAKE-256s", 30, 64, DigestAlgorithms.Shake256),
        SlhDsa("SLH-DSA-SHAKE-256f", 31, 64, DigestAlgorithms.Shake256),
    ];

    /// <summary>Null for other names.</summary>
    public static ParameterSet? Find(string name) =>
        All.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    /// <summary>Null for other identifiers, and where there are parameters: "the parameters field MUST be absent".</summary>
    public static ParameterSet? Find(AlgorithmIdentifier algorithm) =>
        algorithm.Parameters.IsEmpty
            ? All.FirstOrDefault(one => one.Identifier == algorithm.Algorithm)
            : null;

    public SignatureAlgorithm ToAlgorithm() => new(Name, Family, DigestInCms);

    private static ParameterSet MlDsa(string name, int arc, int octets) =>
        new(name, SignatureFamily.MlDsa, Oid(arc), octets, HashAlgorithmName.SHA512);

    private static ParameterSet SlhDsa(
        string name,
        int arc,
        int octets,
        HashAlgorithmName digest
    ) => new(name, SignatureFamily.SlhDsa, Oid(arc), octets, digest);

    /// <summary>Below <c>sigAlgs</c> of NIST's register of algorithms.</summary>
    private static ObjectIdentifier Oid(int arc) =>
        ObjectIdentifier.Parse(
            string.Create(CultureInfo.InvariantCulture, $"2.16.840.1.101.3.4.3.{arc}")
        );
}
