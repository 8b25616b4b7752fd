using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AnTin.Pki.Signing;

/// <summary>
/// A public key as the provider wants it. Bringing a key of P-384 in costs as much as using it, since the provider proves
/// that the point is one, so the keys used last wait on a shelf. Borrow, verify, dispose: a key serves one thread at a time.
/// </summary>
internal sealed class VerifyingKey : IDisposable
{
    private const int LargestKey = 16 * 1024;
    private const int LargestExponent = 64;
    private const int MostOnShelf = 64;

    private static readonly ConcurrentDictionary<string, VerifyingKey> Shelf = new(
        StringComparer.Ordinal
    );

    private readonly string name;
    private readonly long cost;
    private readonly RSA? rsa;
    private readonly ECDsa? ecdsa;

    private VerifyingKey(string name, long cost, RSA? rsa, ECDsa? ecdsa)
    {
        this.name = name;
        this.cost = cost;
        this.rsa = rsa;
        this.ecdsa = ecdsa;
    }

    /// <param name="publicKey">SubjectPublicKeyInfo in DER.</param>
    /// <returns>Null for keys that are never brought in.</returns>
    /// <exception cref="CryptographicException">The provider cannot use the key.</exception>
    /// <exception cref="KeyWorkException">No work is left.</exception>
    public static VerifyingKey? Borrow(ReadOnlySpan<byte> publicKey)
    {
        var fingerprint = Convert.ToHexString(SHA256.HashData(publicKey));
        if (Shelf.TryRemove(fingerprint, out var waiting))
        {
            return waiting;
        }

        // The provider is asked only about keys of a kind and size that it handles well: explicit curves and huge
        // exponents are ways to make a verifier fail or work for hours.
        if (
            !PublicKeyInfo.TryRead(publicKey.ToArray(), out var key, out _)
            || key.Size > LargestKey
            || key.Exponent.GetBitLength() > LargestExponent
        )
        {
            return null;
        }

        var price = KeyWork.CostOf(key);
        KeyWork.Take(key.Kind is KeyKind.Rsa ? 0 : price);
        return key.Kind switch
        {
            KeyKind.Rsa => new VerifyingKey(
                fingerprint,
                price,
                Import(RSA.Create(), publicKey),
                null
            ),
            KeyKind.EllipticCurve or KeyKind.ForeignCurve => new VerifyingKey(
                fingerprint,
                price,
                null,
                Import(ECDsa.Create(), publicKey)
            ),
            _ => null,
        };
    }

    /// <exception cref="CryptographicException">The provider cannot use the signature.</exception>
    /// <exception cref="KeyWorkException">No work is left.</exception>
    public bool Verify(
        SignatureAlgorithm algorithm,
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signature
    )
    {
        KeyWork.Take(cost);
        return algorithm.Family switch
        {
            SignatureFamily.Ecdsa => ecdsa?.VerifyHash(
                hash,
                signature,
                DSASignatureFormat.Rfc3279DerSequence
            ) == true,
            SignatureFamily.PlainEcdsa => ecdsa?.VerifyHash(
                hash,
                signature,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            ) == true,
            SignatureFamily.RsaPss when algorithm.SaltLength is { } salt => rsa is not null
                && PssEncoding.Verify(rsa, algorithm, salt, hash, signature),
            _ => rsa?.VerifyHash(hash, signature, algorithm.Hash, algorithm.RsaPadding()) == true,
        };
    }

    /// <summary>Puts the key back; a full shelf gives up one of the others.</summary>
    public void Dispose()
    {
        if (Shelf.Count >= MostOnShelf && Shelf.TryRemove(Shelf.First().Key, out var other))
        {
            other.Discard();
        }

        if (!Shelf.TryAdd(name, this))
        {
            Discard();
        }
    }

    private static T Import<T>(T key, ReadOnlySpan<byte> publicKey)
        where T : AsymmetricAlgorithm
    {
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length
                ? key
                : throw new CryptographicException("Octets follow the key.");
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private void Discard()
    {
        rsa?.Dispose();
        ecdsa?.Dispose();
    }
}
