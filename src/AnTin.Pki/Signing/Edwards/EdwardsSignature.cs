using System.Numerics;

namespace AnTin.Pki.Signing.Edwards;

/// <summary>
/// Verification of PureEdDSA (RFC 8032 §5.1.7, §5.2.7), which the platform does not have. Of the two equations that the
/// standard allows the one without cofactor is used, as OpenSSL does, and every value has one spelling only: so no two
/// verifiers disagree, and nobody makes a second signature of a first.
/// </summary>
internal static class EdwardsSignature
{
    /// <param name="curve">Of the key.</param>
    /// <param name="key">The octets of the public point.</param>
    /// <param name="message">What is signed, not its hash.</param>
    /// <param name="signature">R and S, one after the other.</param>
    public static bool Verify(
        EdwardsCurve curve,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature
    )
    {
        if (!curve.IsSupported || signature.Length != 2 * curve.Octets)
        {
            return false;
        }

        // §8.4: without this check S + L would be a second signature.
        var s = new BigInteger(signature[curve.Octets..], isUnsigned: true);
        if (s >= curve.Order)
        {
            return false;
        }

        // With a key of small order one signature fits many messages.
        if (EdwardsPoint.Decode(curve, key) is not { } point || point.IsOfSmallOrder())
        {
            return false;
        }

        var r = signature[..curve.Octets];
        var k = curve.Challenge(r, key, message);
        var expected = curve.Base.Combine(s, point.Negate(), k);
        return !expected.IsOfSmallOrder() && r.SequenceEqual(expected.Encode());
    }
}
