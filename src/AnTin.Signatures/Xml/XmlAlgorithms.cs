using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Xml;

/// <summary>Algorithms by the URIs of RFC 9231, XML Signature 1.1 and XML Encryption.</summary>
internal static class XmlAlgorithms
{
    private const string Dsig = "http://www.w3.org/2000/09/xmldsig#";
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";
    private const string More2007 = "http://www.w3.org/2007/05/xmldsig-more#";
    private const string More2021 = "http://www.w3.org/2021/04/xmldsig-more#";
    private const string Encryption = "http://www.w3.org/2001/04/xmlenc#";

    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(
        StringComparer.Ordinal
    )
    {
        [Dsig + "sha1"] = HashAlgorithmName.SHA1,
        [Encryption + "sha256"] = HashAlgorithmName.SHA256,
        [More + "sha384"] = HashAlgorithmName.SHA384,
        [Encryption + "sha512"] = HashAlgorithmName.SHA512,
        [More2007 + "sha3-256"] = HashAlgorithmName.SHA3_256,
        [More2007 + "sha3-384"] = HashAlgorithmName.SHA3_384,
        [More2007 + "sha3-512"] = HashAlgorithmName.SHA3_512,
    };

    private static readonly Dictionary<string, SignatureAlgorithm> Signatures = new(
        StringComparer.Ordinal
    )
    {
        [Dsig + "rsa-sha1"] = SignatureAlgorithms.RsaSha1,
        [More + "rsa-sha256"] = SignatureAlgorithm.RsaSha256,
        [More + "rsa-sha384"] = SignatureAlgorithm.RsaSha384,
        [More + "rsa-sha512"] = SignatureAlgorithm.RsaSha512,
        [More + "ecdsa-sha1"] = SignatureAlgorithms.EcdsaSha1,
        [More + "ecdsa-sha256"] = SignatureAlgorithm.EcdsaSha256,
        [More + "ecdsa-sha384"] = SignatureAlgorithm.EcdsaSha384,
        [More + "ecdsa-sha512"] = SignatureAlgorithm.EcdsaSha512,
        [More2007 + "sha256-rsa-MGF1"] = SignatureAlgorithm.RsaPssSha256,
        [More2007 + "sha384-rsa-MGF1"] = SignatureAlgorithm.RsaPssSha384,
        [More2007 + "sha512-rsa-MGF1"] = SignatureAlgorithm.RsaPssSha512,
        [More2007 + "sha1-rsa-MGF1"] = Pss(HashAlgorithmName.SHA1),
        [More2007 + "sha3-256-rsa-MGF1"] = Pss(HashAlgorithmName.SHA3_256),
        [More2007 + "sha3-384-rsa-MGF1"] = Pss(HashAlgorithmName.SHA3_384),
        [More2007 + "sha3-512-rsa-MGF1"] = Pss(HashAlgorithmName.SHA3_512),
        [More2021 + "eddsa-ed25519"] = SignatureAlgorithms.Ed25519,
        [More2021 + "eddsa-ed448"] = SignatureAlgorithms.Ed448,
        [More2021 + "ecdsa-sha3-256"] = Sha3(HashAlgorithmName.SHA3_256),
        [More2021 + "ecdsa-sha3-384"] = Sha3(HashAlgorithmName.SHA3_384),
        [More2021 + "ecdsa-sha3-512"] = Sha3(HashAlgorithmName.SHA3_512),
    };

    /// <summary>Null where the algorithm is unknown, here or to the platform.</summary>
    public static HashAlgorithmName? FindDigest(string uri) =>
        Digests.TryGetValue(uri, out var hash)
        && (hash.Name?.StartsWith("SHA3", StringComparison.Ordinal) != true || SHA3_256.IsSupported)
            ? hash
            : null;

    public static SignatureAlgorithm? FindSignature(string uri) =>
        Signatures.GetValueOrDefault(uri);

    /// <summary>How a digest is written; null for one that is read only.</summary>
    public static string UriOf(HashAlgorithmName hash) =>
        Digests.First(one => one.Value == hash).Key;

    /// <summary>Null for a digest that XML has no address for.</summary>
    public static string? FindUri(HashAlgorithmName hash) =>
        Digests.FirstOrDefault(one => one.Value == hash).Key;

    public static string UriOf(SignatureAlgorithm algorithm) =>
        Signatures.First(one => one.Value == algorithm).Key;

    private static SignatureAlgorithm Sha3(HashAlgorithmName hash) =>
        new($"ECDSA-{hash.Name}", SignatureFamily.Ecdsa, hash);

    private static SignatureAlgorithm Pss(HashAlgorithmName hash) =>
        new($"RSA-PSS-{hash.Name}", SignatureFamily.RsaPss, hash);
}
