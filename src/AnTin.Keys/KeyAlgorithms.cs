using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Signing;
using AnTin.Pki.Signing.PostQuantum;

namespace AnTin.Keys;

/// <summary>Names and sizes of <see cref="KeyAlgorithm"/>.</summary>
public static class KeyAlgorithms
{
    private static readonly Dictionary<KeyAlgorithm, string> Names = new()
    {
        [KeyAlgorithm.Rsa2048] = "RSA-2048",
        [KeyAlgorithm.Rsa3072] = "RSA-3072",
        [KeyAlgorithm.Rsa4096] = "RSA-4096",
        [KeyAlgorithm.P256] = "P-256",
        [KeyAlgorithm.P384] = "P-384",
        [KeyAlgorithm.MlDsa44] = "ML-DSA-44",
        [KeyAlgorithm.MlDsa65] = "ML-DSA-65",
        [KeyAlgorithm.MlDsa87] = "ML-DSA-87",
        [KeyAlgorithm.SlhDsaSha2With128s] = "SLH-DSA-SHA2-128s",
        [KeyAlgorithm.SlhDsaSha2With192s] = "SLH-DSA-SHA2-192s",
        [KeyAlgorithm.SlhDsaSha2With256s] = "SLH-DSA-SHA2-256s",
        [KeyAlgorithm.Aes256] = "AES-256",
    };

    /// <summary>Those that sign.</summary>
    public static IEnumerable<KeyAlgorithm> Pairs =>
        Names.Keys.Where(algorithm => algorithm != KeyAlgorithm.Aes256);

    /// <summary>The name in settings, files and databases: <c>RSA-3072</c>, <c>P-256</c> …</summary>
    public static string Name(this KeyAlgorithm algorithm) => Names[algorithm];

    public static bool TryParse(string? name, [NotNullWhen(true)] out KeyAlgorithm? algorithm)
    {
        algorithm = null;
        foreach (var (key, value) in Names)
        {
            if (string.Equals(value, name, StringComparison.OrdinalIgnoreCase))
            {
                algorithm = key;
                return true;
            }
        }

        return false;
    }

    /// <exception cref="ArgumentException">The name is none of the list; the message lists them.</exception>
    public static KeyAlgorithm Parse(string name) =>
        TryParse(name, out var algorithm)
            ? algorithm.Value
            : throw new ArgumentException(
                $"\"{name}\" is no key algorithm; one of {string.Join(", ", Names.Values)}.",
                nameof(name)
            );

    public static bool IsRsa(this KeyAlgorithm algorithm) =>
        algorithm is KeyAlgorithm.Rsa2048 or KeyAlgorithm.Rsa3072 or KeyAlgorithm.Rsa4096;

    public static bool IsElliptic(this KeyAlgorithm algorithm) =>
        algorithm is KeyAlgorithm.P256 or KeyAlgorithm.P384;

    /// <summary>Of the modulus or the field; 0 for keys that are not told by their size.</summary>
    public static int Bits(this KeyAlgorithm algorithm) =>
        algorithm switch
        {
            KeyAlgorithm.Rsa2048 => 2048,
            KeyAlgorithm.Rsa3072 => 3072,
            KeyAlgorithm.Rsa4096 => 4096,
            KeyAlgorithm.P256 => 256,
            KeyAlgorithm.P384 => 384,
            _ => 0,
        };

    /// <summary>Holds against quantum computers; signs messages, not hashes.</summary>
    public static bool IsPostQuantum(this KeyAlgorithm algorithm) =>
        algorithm is not KeyAlgorithm.Aes256 && !algorithm.IsRsa() && !algorithm.IsElliptic();

    /// <summary>Whether this machine makes such keys and signs with them, in software.</summary>
    public static bool IsSupportedHere(this KeyAlgorithm algorithm) =>
        !algorithm.IsPostQuantum() || PostQuantumKey.IsSupported(algorithm.Name());

    /// <summary>What a pair signs with unless told otherwise: a hash as strong as the key, PKCS#1 v1.5 for RSA.</summary>
    public static SignatureAlgorithm DefaultSignature(this KeyAlgorithm algorithm) =>
        algorithm switch
        {
            KeyAlgorithm.P256 => SignatureAlgorithm.EcdsaSha256,
            KeyAlgorithm.P384 => SignatureAlgorithm.EcdsaSha384,
            KeyAlgorithm.Aes256 => throw new ArgumentException(
                "A wrapping key does not sign.",
                nameof(algorithm)
            ),
            _ when algorithm.IsPostQuantum()
                    && SignatureAlgorithms.TryFind(algorithm.Name(), out var own) => own,
            _ => SignatureAlgorithm.RsaSha256,
        };

    /// <summary>True when such a key can sign so.</summary>
    public static bool CanSign(this KeyAlgorithm algorithm, SignatureAlgorithm signature) =>
        signature.Family switch
        {
            SignatureFamily.Ecdsa => algorithm.IsElliptic(),
            SignatureFamily.RsaPkcs1 or SignatureFamily.RsaPss => algorithm.IsRsa(),
            _ => algorithm.Name() == signature.Name,
        };
}
