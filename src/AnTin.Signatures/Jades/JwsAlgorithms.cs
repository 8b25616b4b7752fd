using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Jades;

/// <summary>Signature algorithms by their names of RFC 7518 §3.1, RFC 8037 §3.1 and RFC 9864 §2.2, digests by those of ETSI TS 119 182-1 §5.2.8.1.</summary>
internal static class JwsAlgorithms
{
    private static readonly Dictionary<string, SignatureAlgorithm> Signatures = new(
        StringComparer.Ordinal
    )
    {
        ["ES256"] = SignatureAlgorithm.EcdsaSha256,
        ["ES384"] = SignatureAlgorithm.EcdsaSha384,
        ["ES512"] = SignatureAlgorithm.EcdsaSha512,
        ["RS256"] = SignatureAlgorithm.RsaSha256,
        ["RS384"] = SignatureAlgorithm.RsaSha384,
        ["RS512"] = SignatureAlgorithm.RsaSha512,
        ["PS256"] = SignatureAlgorithm.RsaPssSha256,
        ["PS384"] = SignatureAlgorithm.RsaPssSha384,
        ["PS512"] = SignatureAlgorithm.RsaPssSha512,
        ["Ed25519"] = SignatureAlgorithms.Ed25519,
        ["Ed448"] = SignatureAlgorithms.Ed448,
    };

    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(
        StringComparer.Ordinal
    )
    {
        ["S256"] = HashAlgorithmName.SHA256,
        ["S384"] = HashAlgorithmName.SHA384,
        ["S512"] = HashAlgorithmName.SHA512,
    };

    /// <param name="name">The header's <c>alg</c>.</param>
    /// <param name="key">EdDSA leaves the curve to it (RFC 8037 §3.1); Ed25519 where it is not known.</param>
    public static SignatureAlgorithm? Find(string name, PublicKeyInfo? key = null) =>
        name == "EdDSA"
            ? key?.Name == SignatureAlgorithms.Ed448.Name
                ? SignatureAlgorithms.Ed448
                : SignatureAlgorithms.Ed25519
            : Signatures.GetValueOrDefault(name);

    public static HashAlgorithmName? FindDigest(string? name) =>
        name is not null && Digests.TryGetValue(name, out var hash) ? hash : null;

    public static string NameOf(HashAlgorithmName hash) =>
        Digests.First(one => one.Value == hash).Key;

    /// <summary>Null where JWS has no name for this algorithm with such a key.</summary>
    public static string? NameOf(SignatureAlgorithm algorithm, PublicKeyInfo key) =>
        Fits(algorithm, key)
            ? Signatures
                .Where(one => one.Value == algorithm)
                .Select(one => one.Key)
                .FirstOrDefault()
            : null;

    /// <summary>Whether the value was made with the key: never by secrets both sides know, never with another curve.</summary>
    public static bool Verify(
        SignatureAlgorithm algorithm,
        PublicKeyInfo key,
        ReadOnlySpan<byte> signingInput,
        byte[] value
    )
    {
        if (!Fits(algorithm, key))
        {
            return false;
        }

        if (algorithm.Family != SignatureFamily.Ecdsa)
        {
            return SignatureVerifier.Verify(key.Encoded.Span, algorithm, signingInput, value);
        }

        return value.Length == 2 * Half(key)
            && EcdsaOctets.ToDer(value) is { } der
            && SignatureVerifier.Verify(key.Encoded.Span, algorithm, signingInput, der);
    }

    /// <summary>A value as <see cref="ISigner"/> makes it, written as JWS wants it.</summary>
    public static byte[] Value(
        SignatureAlgorithm algorithm,
        PublicKeyInfo key,
        ReadOnlySpan<byte> value
    ) =>
        algorithm.Family == SignatureFamily.Ecdsa
            ? EcdsaOctets.FromDer(value, Half(key))
            : value.ToArray();

    private static int Half(PublicKeyInfo key) => (key.Size + 7) / 8;

    /// <summary>RFC 7518 §3.4: each ECDSA algorithm goes with one curve.</summary>
    private static bool Fits(SignatureAlgorithm algorithm, PublicKeyInfo key) =>
        algorithm.Family != SignatureFamily.Ecdsa
        || key.Size
            == (
                algorithm.Hash == HashAlgorithmName.SHA256 ? 256
                : algorithm.Hash == HashAlgorithmName.SHA384 ? 384
                : 521
            );
}
