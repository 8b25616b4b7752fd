using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Signing.Edwards;
using AnTin.Pki.Signing.PostQuantum;

namespace AnTin.Pki.Signing;

/// <summary>
/// A public key, read. RFC 5280 §4.1:
/// <code>
/// SubjectPublicKeyInfo ::= SEQUENCE {
///     algorithm         AlgorithmIdentifier,
///     subjectPublicKey  BIT STRING }
/// </code>
/// </summary>
public sealed class PublicKeyInfo
{
    /// <summary>RSA-16384 needs about 2 kB; nothing honest is larger.</summary>
    private const int Limit = 8 * 1024;

    /// <summary>RFC 5639 §4.1 (the curves with r1, from 256 bits on) and SEC 2 §2.4.1.</summary>
    private static readonly Dictionary<ObjectIdentifier, int> ForeignCurves = new()
    {
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.7")] = 256,
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.9")] = 320,
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.11")] = 384,
        [ObjectIdentifier.Parse("1.3.36.3.3.2.8.1.1.13")] = 512,
        [ObjectIdentifier.Parse("1.3.132.0.10")] = 256,
    };

    private PublicKeyInfo(
        ReadOnlyMemory<byte> encoded,
        AlgorithmIdentifier algorithm,
        ReadOnlyMemory<byte> keyBits
    )
    {
        Encoded = encoded;
        Algorithm = algorithm;
        KeyBits = keyBits;
    }

    /// <summary>The whole SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public AlgorithmIdentifier Algorithm { get; }

    /// <summary>The octets of subjectPublicKey: RSAPublicKey in DER, or the point.</summary>
    public ReadOnlyMemory<byte> KeyBits { get; }

    public KeyKind Kind { get; private init; }

    /// <summary>Bits of the modulus, of the field, or of an Edwards curve's b (RFC 8032 §5), of the whole key of ML-DSA and SLH-DSA; 0 for kinds not known.</summary>
    public int Size { get; private init; }

    /// <summary>RSA only: the public exponent.</summary>
    public BigInteger Exponent { get; private init; }

    /// <summary>RSA only: the modulus.</summary>
    public BigInteger Modulus { get; private init; }

    /// <summary>As profiles name keys: <c>RSA-3072</c>, <c>P-256</c>, <c>ML-DSA-65</c>.</summary>
    public string Name =>
        Kind switch
        {
            KeyKind.Rsa => string.Create(CultureInfo.InvariantCulture, $"RSA-{Size}"),
            KeyKind.EllipticCurve => string.Create(CultureInfo.InvariantCulture, $"P-{Size}"),
            KeyKind.ForeignCurve => CurveOf(Algorithm)!.Dotted,
            KeyKind.EdwardsCurve => EdwardsOf(Algorithm)!.Name,
            KeyKind.PostQuantum => ParameterSet.Find(Algorithm)!.Name,
            _ => Algorithm.Algorithm.Dotted,
        };

    /// <summary>
    /// RFC 7093 §2 method 1: "the leftmost 160-bits of the SHA-256 hash of the value of the BIT STRING
    /// subjectPublicKey", so that no SHA-1 is needed.
    /// </summary>
    public byte[] KeyIdentifier() => SHA256.HashData(KeyBits.Span)[..20];

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out PublicKeyInfo? key,
        [NotNullWhen(false)] out ReadError? error
    ) =>
        DerReader.TryParse(
            encoded,
            "subjectPublicKeyInfo",
            Limit,
            static (ref DerReader reader) => Read(ref reader, "subjectPublicKeyInfo"),
            out key,
            out error
        );

    /// <exception cref="ArgumentException">The bytes are no SubjectPublicKeyInfo.</exception>
    public static PublicKeyInfo From(ReadOnlyMemory<byte> encoded) =>
        TryRead(encoded, out var key, out var error)
            ? key
            : throw new ArgumentException(error.ToString(), nameof(encoded));

    public static PublicKeyInfo Read(ref DerReader reader, string field)
    {
        var whole = reader.Element(DerTag.Sequence, field);
        var inside = reader.Inside(whole, field);
        var algorithm = AlgorithmIdentifier.Read(ref inside, field);
        var keyBits = inside.WholeOctetBits(field);
        inside.Complete();

        var encoded = reader.Whole(whole);
        if (algorithm.Algorithm == Oids.RsaEncryption || algorithm.Algorithm == Oids.RsaPss)
        {
            return ReadRsa(encoded, algorithm, keyBits, whole.Start);
        }

        if (EdwardsOf(algorithm) is { } edwards)
        {
            return new PublicKeyInfo(encoded, algorithm, keyBits)
            {
                Kind = KeyKind.EdwardsCurve,
                Size = 8 * edwards.Octets,
            };
        }

        if (ParameterSet.Find(algorithm)?.PublicKeyOctets == keyBits.Length)
        {
            return new PublicKeyInfo(encoded, algorithm, keyBits)
            {
                Kind = KeyKind.PostQuantum,
                Size = 8 * keyBits.Length,
            };
        }

        var curve = CurveOf(algorithm);
        var size = CurveSize(curve);
        var foreign = curve is null ? 0 : ForeignCurves.GetValueOrDefault(curve);
        return new PublicKeyInfo(encoded, algorithm, keyBits)
        {
            Kind =
                size > 0 ? KeyKind.EllipticCurve
                : foreign > 0 ? KeyKind.ForeignCurve
                : KeyKind.Other,
            Size = size + foreign,
        };
    }

    /// <summary>RFC 8017 A.1.1: <c>RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }</c>.</summary>
    private static PublicKeyInfo ReadRsa(
        ReadOnlyMemory<byte> encoded,
        AlgorithmIdentifier algorithm,
        ReadOnlyMemory<byte> keyBits,
        int offset
    )
    {
        const string Field = "subjectPublicKey";
        if (!DerReader.TryParse(keyBits, Field, Limit, ReadNumbers, out var numbers, out var error))
        {
            throw DerReader.BrokenAt(offset, Field, error.Message);
        }

        return new PublicKeyInfo(encoded, algorithm, keyBits)
        {
            Kind = KeyKind.Rsa,
            Size = (int)numbers.Item1.GetBitLength(),
            Modulus = numbers.Item1,
            Exponent = numbers.Item2,
        };

        static Tuple<BigInteger, BigInteger> ReadNumbers(ref DerReader reader)
        {
            var inside = reader.Sequence(Field);
            var modulus = new BigInteger(inside.Integer("modulus").Span, isBigEndian: true);
            var exponent = new BigInteger(inside.Integer("publicExponent").Span, isBigEndian: true);
            inside.Complete();
            return modulus.Sign > 0 && exponent.Sign > 0
                ? Tuple.Create(modulus, exponent)
                : throw inside.Broken(Field, "has a modulus or exponent that is not positive.");
        }
    }

    /// <summary>RFC 5480 §2.1.1: the parameters name the curve; null where they do not.</summary>
    private static ObjectIdentifier? CurveOf(AlgorithmIdentifier algorithm) =>
        algorithm.Algorithm == Oids.EcPublicKey
        && algorithm.Parameters.Length >= 3
        && algorithm.Parameters.Span[0] == DerTag.ObjectIdentifier
        && ObjectIdentifier.TryFromContent(algorithm.Parameters.Span[2..], out var curve)
            ? curve
            : null;

    /// <summary>RFC 8410 §3: the identifier is the curve's, and "the parameters MUST be absent".</summary>
    private static EdwardsCurve? EdwardsOf(AlgorithmIdentifier algorithm) =>
        !algorithm.Parameters.IsEmpty ? null
        : algorithm.Algorithm == Oids.Ed25519 ? EdwardsCurve.Ed25519
        : algorithm.Algorithm == Oids.Ed448 ? EdwardsCurve.Ed448
        : null;

    private static int CurveSize(ObjectIdentifier? curve) =>
        curve == Oids.P256 ? 256
        : curve == Oids.P384 ? 384
        : curve == Oids.P521 ? 521
        : 0;
}
