using System.Security.Cryptography;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// NIST SP 800-89 §5.3.3 for RSA: modulus and exponent odd, the exponent at least 65,537 and below 2²⁵⁶, no factor
/// below 752. SP 800-56A §5.6.2.3.3 for curves: the point lies on its curve and is not the one at infinity.
/// </summary>
internal sealed class KeyIsStrong : Lint<CertificateUnderLint>
{
    private const int SmallestModulus = 2048;
    private const int LargestSmallFactor = 752;

    public override string Source => "CABF BR §6.1.6, NIST SP 800-89 §5.3.3, SP 800-56A §5.6.2.3.3";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var key = subject.Certificate.PublicKey;
        return key.Kind switch
        {
            KeyKind.Rsa => CheckRsa(key),
            KeyKind.EllipticCurve => CheckPoint(key),
            // FIPS 204 and 205 have no weak public keys; one of another length is of no kind known here.
            KeyKind.PostQuantum => [],
            _ => [$"The key is of a kind not used here: {key.Name}."],
        };
    }

    private static IEnumerable<string> CheckRsa(PublicKeyInfo key)
    {
        if (key.Size < SmallestModulus)
        {
            yield return $"The modulus has {key.Size} bits.";
        }

        if (key.Exponent.IsEven || key.Exponent < 65_537 || key.Exponent.GetBitLength() > 256)
        {
            yield return "The exponent is even, below 65,537, or above 256 bits.";
        }

        for (var factor = 2; factor < LargestSmallFactor; factor++)
        {
            if ((key.Modulus % factor).IsZero)
            {
                yield return $"The modulus is divisible by {factor}.";
                yield break;
            }
        }
    }

    /// <summary>
    /// The provider refuses points that are not on the curve when it imports them; where the key was used a moment ago, to
    /// prove its possession, it has been imported.
    /// </summary>
    private static IEnumerable<string> CheckPoint(PublicKeyInfo key)
    {
        try
        {
            using var imported = VerifyingKey.Borrow(key.Encoded.Span);
            return imported is null ? [OffCurve(key)] : [];
        }
        catch (CryptographicException)
        {
            return [OffCurve(key)];
        }
    }

    private static string OffCurve(PublicKeyInfo key) => $"The point does not lie on {key.Name}.";
}
