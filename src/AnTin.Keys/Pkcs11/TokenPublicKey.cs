using System.Formats.Asn1;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AnTin.Keys.Pkcs11.Native;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Pkcs11;

/// <summary>The public key of a pair in a token, as SubjectPublicKeyInfo.</summary>
internal static class TokenPublicKey
{
    private static readonly Dictionary<string, KeyAlgorithm> Curves = new(StringComparer.Ordinal)
    {
        ["1.2.840.10045.3.1.7"] = KeyAlgorithm.P256,
        ["1.3.132.0.34"] = KeyAlgorithm.P384,
    };

    /// <summary>DER of the curve's name, for <c>CKA_EC_PARAMS</c> (RFC 5480 §2.1.1).</summary>
    public static byte[] CurveName(KeyAlgorithm algorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(Curves.Single(curve => curve.Value == algorithm).Key);
        return writer.Encode();
    }

    /// <summary>Of which kind a SubjectPublicKeyInfo is; null where it is none of ours.</summary>
    public static KeyAlgorithm? KindOf(byte[] encoded) =>
        PublicKeyInfo.TryRead(encoded, out var key, out _)
        && KeyAlgorithms.TryParse(key.Name, out var algorithm)
            ? algorithm
            : null;

    /// <summary>Null where it is of a kind that this store does not make.</summary>
    public static byte[]? Read(TokenSession session, CULong key)
    {
        if (session.Attribute(key, Ck.Attribute.Modulus) is { Length: > 0 } modulus)
        {
            using var rsa = RSA.Create(
                new RSAParameters
                {
                    Modulus = modulus,
                    Exponent = session.Attribute(key, Ck.Attribute.PublicExponent),
                }
            );
            return rsa.ExportSubjectPublicKeyInfo();
        }

        return
            session.Attribute(key, Ck.Attribute.EcParameters) is { Length: > 0 } curve
            && session.Attribute(key, Ck.Attribute.EcPoint) is { Length: > 0 } point
            ? Elliptic(curve, Bare(point))
            : null;
    }

    private static byte[]? Elliptic(byte[] curve, ReadOnlySpan<byte> point)
    {
        var name = AsnDecoder.ReadObjectIdentifier(curve, AsnEncodingRules.DER, out _);
        if (!Curves.ContainsKey(name))
        {
            return null;
        }

        var half = (point.Length - 1) / 2;
        using var ecdsa = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.CreateFromValue(name),
                Q = new ECPoint
                {
                    X = point.Slice(1, half).ToArray(),
                    Y = point[(1 + half)..].ToArray(),
                },
            }
        );
        return ecdsa.ExportSubjectPublicKeyInfo();
    }

    /// <summary>The point is an OCTET STRING in DER (PKCS #11 v2.40 §2.3.3); some tokens give it bare.</summary>
    private static ReadOnlySpan<byte> Bare(byte[] point) =>
        AsnDecoder.TryReadPrimitiveOctetString(
            point,
            AsnEncodingRules.DER,
            out var inside,
            out var consumed
        )
        && consumed == point.Length
            ? inside
            : point;
}
