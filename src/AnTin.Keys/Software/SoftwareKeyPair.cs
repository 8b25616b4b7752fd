using System.Security.Cryptography;

namespace AnTin.Keys.Software;

/// <summary>Makes pairs and reads them back, as PKCS#8 (RFC 5958) and SubjectPublicKeyInfo.</summary>
internal static class SoftwareKeyPair
{
    /// <summary>The private key as PKCS#8; the caller clears it.</summary>
    public static byte[] Generate(KeyAlgorithm algorithm, out byte[] publicKey)
    {
        using var pair = Make(algorithm);
        publicKey = pair.ExportSubjectPublicKeyInfo();
        return pair.ExportPkcs8PrivateKey();
    }

    /// <exception cref="CryptographicException">Not a private key of this kind.</exception>
    public static AsymmetricAlgorithm Open(ReadOnlySpan<byte> pkcs8, KeyAlgorithm algorithm)
    {
        AsymmetricAlgorithm pair = algorithm.IsElliptic() ? ECDsa.Create() : RSA.Create();
        pair.ImportPkcs8PrivateKey(pkcs8, out _);
        return pair;
    }

    /// <summary>Which of our algorithms a PKCS#8 private key belongs to; null when none.</summary>
    public static KeyAlgorithm? Recognize(ReadOnlySpan<byte> pkcs8)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(pkcs8, out _);
            return rsa.KeySize switch
            {
                2048 => KeyAlgorithm.Rsa2048,
                3072 => KeyAlgorithm.Rsa3072,
                4096 => KeyAlgorithm.Rsa4096,
                _ => null,
            };
        }
        catch (CryptographicException)
        {
            return RecognizeElliptic(pkcs8);
        }
    }

    private static KeyAlgorithm? RecognizeElliptic(ReadOnlySpan<byte> pkcs8)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportPkcs8PrivateKey(pkcs8, out _);
            return ecdsa.KeySize switch
            {
                256 => KeyAlgorithm.P256,
                384 => KeyAlgorithm.P384,
                _ => null,
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static AsymmetricAlgorithm Make(KeyAlgorithm algorithm) =>
        algorithm switch
        {
            KeyAlgorithm.Rsa2048 => RSA.Create(2048),
            KeyAlgorithm.Rsa3072 => RSA.Create(3072),
            KeyAlgorithm.Rsa4096 => RSA.Create(4096),
            KeyAlgorithm.P256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
            KeyAlgorithm.P384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
            _ => throw new ArgumentOutOfRangeException(
                nameof(algorithm),
                algorithm,
                "Not a key pair."
            ),
        };
}
