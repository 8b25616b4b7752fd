using System.Security.Cryptography;
using AnTin.Pki.Signing;
using AnTin.Pki.Signing.PostQuantum;

namespace AnTin.Keys.Software;

/// <summary>A pair as the platform holds it; made here and read back, as PKCS#8 (RFC 5958) and SubjectPublicKeyInfo.</summary>
internal sealed class SoftwareKeyPair : IDisposable
{
    private readonly AsymmetricAlgorithm? classic;
    private readonly PostQuantumKey? postQuantum;

    private SoftwareKeyPair(AsymmetricAlgorithm pair) => classic = pair;

    private SoftwareKeyPair(PostQuantumKey pair) => postQuantum = pair;

    /// <summary>The private key as PKCS#8; the caller clears it.</summary>
    /// <exception cref="KeyStoreException">This machine does not make such keys.</exception>
    public static byte[] Generate(KeyAlgorithm algorithm, out byte[] publicKey)
    {
        using var pair = Make(algorithm);
        publicKey = pair.ExportPublic();
        return pair.classic?.ExportPkcs8PrivateKey() ?? pair.postQuantum!.ExportPkcs8();
    }

    /// <exception cref="CryptographicException">Not a private key of this kind.</exception>
    /// <exception cref="KeyStoreException">This machine does not know such keys.</exception>
    public static SoftwareKeyPair Open(ReadOnlySpan<byte> pkcs8, KeyAlgorithm algorithm)
    {
        if (algorithm.IsPostQuantum())
        {
            RefuseUnsupported(algorithm);
            return new SoftwareKeyPair(PostQuantumKey.ImportPkcs8(algorithm.Name(), pkcs8));
        }

        AsymmetricAlgorithm pair = algorithm.IsElliptic() ? ECDsa.Create() : RSA.Create();
        pair.ImportPkcs8PrivateKey(pkcs8, out _);
        return new SoftwareKeyPair(pair);
    }

    /// <summary>Which of our algorithms a PKCS#8 private key belongs to; null when none.</summary>
    public static KeyAlgorithm? Recognize(ReadOnlySpan<byte> pkcs8)
    {
        var size =
            SizeOf(RSA.Create(), pkcs8) is var rsa && rsa > 0 ? rsa : SizeOf(ECDsa.Create(), pkcs8);
        foreach (var algorithm in KeyAlgorithms.Pairs)
        {
            if (
                algorithm.IsPostQuantum()
                    ? size == 0 && IsOf(algorithm, pkcs8)
                    : algorithm.Bits() == size
            )
            {
                return algorithm;
            }
        }

        return null;
    }

    public byte[] ExportPublic() =>
        classic?.ExportSubjectPublicKeyInfo() ?? postQuantum!.ExportPublic();

    public byte[] SignHash(ReadOnlySpan<byte> hash, SignatureAlgorithm algorithm) =>
        classic switch
        {
            ECDsa ecdsa => ecdsa.SignHash(hash.ToArray(), DSASignatureFormat.Rfc3279DerSequence),
            RSA rsa => rsa.SignHash(
                hash.ToArray(),
                algorithm.Hash,
                SignatureVerifier.Padding(algorithm)
            ),
            _ => throw new InvalidOperationException("Such a key signs messages, not hashes."),
        };

    public byte[] SignMessage(ReadOnlySpan<byte> message, SignatureAlgorithm algorithm) =>
        postQuantum?.Sign(message)
        ?? SignHash(CryptographicOperations.HashData(algorithm.Hash, message), algorithm);

    public void Dispose()
    {
        classic?.Dispose();
        postQuantum?.Dispose();
    }

    /// <summary>0 when it is a key of another kind.</summary>
    private static int SizeOf(AsymmetricAlgorithm empty, ReadOnlySpan<byte> pkcs8)
    {
        using var pair = empty;
        try
        {
            pair.ImportPkcs8PrivateKey(pkcs8, out _);
            return pair.KeySize;
        }
        catch (CryptographicException)
        {
            return 0;
        }
    }

    private static bool IsOf(KeyAlgorithm algorithm, ReadOnlySpan<byte> pkcs8)
    {
        if (!algorithm.IsSupportedHere())
        {
            return false;
        }

        try
        {
            using var pair = Open(pkcs8, algorithm);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static SoftwareKeyPair Make(KeyAlgorithm algorithm)
    {
        RefuseUnsupported(algorithm);
        return algorithm switch
        {
            KeyAlgorithm.P256 => new SoftwareKeyPair(ECDsa.Create(ECCurve.NamedCurves.nistP256)),
            KeyAlgorithm.P384 => new SoftwareKeyPair(ECDsa.Create(ECCurve.NamedCurves.nistP384)),
            _ when algorithm.IsRsa() => new SoftwareKeyPair(RSA.Create(algorithm.Bits())),
            _ when algorithm.IsPostQuantum() => new SoftwareKeyPair(
                PostQuantumKey.Generate(algorithm.Name())
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(algorithm),
                algorithm,
                "Not a key pair."
            ),
        };
    }

    private static void RefuseUnsupported(KeyAlgorithm algorithm)
    {
        if (!algorithm.IsSupportedHere())
        {
            throw new KeyStoreException(
                $"Máy này không dùng được khóa {algorithm.Name()}: cần OpenSSL 3.5 trở lên.",
                $"This machine cannot use keys of {algorithm.Name()}: OpenSSL 3.5 or later is needed."
            );
        }
    }
}
