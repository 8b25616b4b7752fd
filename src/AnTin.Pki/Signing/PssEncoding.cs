using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace AnTin.Pki.Signing;

/// <summary>
/// RSASSA-PSS-VERIFY (RFC 8017 §8.1.2) with a salt of any length; the platform verifies one as long as the hash alone.
/// Everything here is public, so nothing has to take the same time.
/// </summary>
internal static class PssEncoding
{
    private const byte Trailer = 0xbc;

    /// <summary>Octets; with longer ones the power would take long, and no key has one.</summary>
    private const int LongestExponent = 8;

    public static bool Verify(
        RSA key,
        SignatureAlgorithm algorithm,
        int saltLength,
        ReadOnlySpan<byte> hash,
        ReadOnlySpan<byte> signature
    )
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        var modulus = Number(numbers.Modulus);
        var value = Number(signature);
        if (
            signature.Length != numbers.Modulus!.Length
            || numbers.Exponent!.Length > LongestExponent
            || value >= modulus
        )
        {
            return false;
        }

        var bits = (int)modulus.GetBitLength() - 1;
        var encoded = new byte[(bits + 7) / 8];
        var power = BigInteger.ModPow(value, Number(numbers.Exponent), modulus);
        var length = power.GetByteCount(isUnsigned: true);
        return length <= encoded.Length
            && power.TryWriteBytes(
                encoded.AsSpan(encoded.Length - length),
                out _,
                isUnsigned: true,
                isBigEndian: true
            )
            && IsEncoding(encoded, bits, algorithm.Hash, saltLength, hash);
    }

    /// <summary>EMSA-PSS-VERIFY, RFC 8017 §9.1.2.</summary>
    private static bool IsEncoding(
        Span<byte> encoded,
        int bits,
        HashAlgorithmName algorithm,
        int saltLength,
        ReadOnlySpan<byte> hash
    )
    {
        var zeros = encoded.Length - hash.Length - saltLength - 2;
        if (zeros < 0 || encoded[^1] != Trailer)
        {
            return false;
        }

        var block = encoded[..(zeros + 1 + saltLength)];
        var seed = encoded[block.Length..^1];
        var firstOctet = 0xff >> ((8 * encoded.Length) - bits);
        if ((block[0] & ~firstOctet) != 0)
        {
            return false;
        }

        Unmask(block, seed, algorithm);
        block[0] &= (byte)firstOctet;
        return block[..zeros].IndexOfAnyExcept((byte)0) < 0
            && block[zeros] == 1
            && DigestAlgorithms
                .Compute(algorithm, [.. new byte[8], .. hash, .. block[(zeros + 1)..]])
                .AsSpan()
                .SequenceEqual(seed);
    }

    /// <summary>MGF1, RFC 8017 appendix B.2.1.</summary>
    private static void Unmask(
        Span<byte> block,
        ReadOnlySpan<byte> seed,
        HashAlgorithmName algorithm
    )
    {
        byte[] counted = [.. seed, 0, 0, 0, 0];
        for (int at = 0, count = 0; at < block.Length; count++)
        {
            BinaryPrimitives.WriteInt32BigEndian(counted.AsSpan(seed.Length), count);
            foreach (var octet in DigestAlgorithms.Compute(algorithm, counted))
            {
                if (at < block.Length)
                {
                    block[at++] ^= octet;
                }
            }
        }
    }

    private static BigInteger Number(ReadOnlySpan<byte> octets) =>
        new(octets, isUnsigned: true, isBigEndian: true);
}
