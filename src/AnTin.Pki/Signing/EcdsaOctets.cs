using System.Formats.Asn1;
using System.Numerics;
using AnTin.Pki.Der;

namespace AnTin.Pki.Signing;

/// <summary>
/// ECDSA values: XML Signature 1.1 §6.4.3 (and RFC 7518 §3.4) write r and s one after the other, each as long as the
/// order of the curve; everything else here has ECDSA-Sig-Value (RFC 3279 §2.2.3).
/// </summary>
public static class EcdsaOctets
{
    /// <summary>From r and s to DER; null where the two halves cannot be.</summary>
    public static byte[]? ToDer(ReadOnlySpan<byte> pair)
    {
        if (pair.Length is 0 or > 132 || pair.Length % 2 != 0)
        {
            return null;
        }

        using var writer = new DerWriter(160);
        using (writer.Sequence())
        {
            writer.IntegerContent(Unsigned(pair[..(pair.Length / 2)]));
            writer.IntegerContent(Unsigned(pair[(pair.Length / 2)..]));
        }

        return writer.ToArray();
    }

    /// <summary>From DER to r and s.</summary>
    /// <param name="signature">ECDSA-Sig-Value that a verifier has accepted.</param>
    /// <param name="half">Octets of the order of the curve.</param>
    public static byte[] FromDer(ReadOnlySpan<byte> signature, int half)
    {
        var pair = new byte[2 * half];
        var sequence = new AsnReader(signature.ToArray(), AsnEncodingRules.DER).ReadSequence();
        Write(sequence.ReadInteger(), pair.AsSpan(0, half));
        Write(sequence.ReadInteger(), pair.AsSpan(half));
        return pair;
    }

    private static void Write(BigInteger value, Span<byte> half)
    {
        var octets = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        octets.CopyTo(half[(half.Length - octets.Length)..]);
    }

    private static byte[] Unsigned(ReadOnlySpan<byte> octets) =>
        new BigInteger(octets, isUnsigned: true, isBigEndian: true).ToByteArray(isBigEndian: true);
}
