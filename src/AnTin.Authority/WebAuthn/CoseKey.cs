using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Authority.WebAuthn;

/// <summary>
/// A public key as an authenticator writes it (RFC 9052 §7):
/// <code>
/// COSE_Key = { 1 =&gt; kty, 3 =&gt; alg, * label =&gt; values }
/// </code>
/// Exactly one alg for each kty, in CTAP2's canonical form, nothing beside what the key needs.
/// </summary>
/// <param name="Encoded">The bytes that were read.</param>
/// <param name="PublicKey">The same key as SubjectPublicKeyInfo.</param>
/// <param name="Algorithm">With which it signs.</param>
public sealed record CoseKey(
    ReadOnlyMemory<byte> Encoded,
    PublicKeyInfo PublicKey,
    SignatureAlgorithm Algorithm
)
{
    /// <summary>RSA-8192 needs about 1 kB.</summary>
    public const int Longest = 2048;

    /// <summary>COSE's names of the accepted algorithms, the preferred first: ES256, EdDSA, RS256 (RFC 9053 §2, RFC 8812 §2).</summary>
    public static readonly IReadOnlyList<int> Algorithms = [-7, -8, -257];

    private const int LeastRsaBits = 2048;
    private const int MostLabels = 8;

    /// <summary>Reads a key that fills the bytes.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> encoded, [NotNullWhen(true)] out CoseKey? key)
    {
        key = null;
        return encoded.Length <= Longest
            && TryReadFirst(encoded, out key, out var used)
            && used == encoded.Length;
    }

    /// <summary>Reads the key at the beginning of the bytes, and says how many it took.</summary>
    public static bool TryReadFirst(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out CoseKey? key,
        out int used
    )
    {
        (key, used) = (null, 0);
        try
        {
            var reader = new CborReader(
                bytes[..Math.Min(bytes.Length, Longest)],
                CborConformanceMode.Ctap2Canonical,
                allowMultipleRootLevelValues: true
            );
            var labels = Labels(reader);
            used = Math.Min(bytes.Length, Longest) - reader.BytesRemaining;
            if (labels is not null && Info(labels) is { } info)
            {
                key = new CoseKey(bytes[..used], info.Key, info.Algorithm);
            }
        }
        catch (Exception fault) when (IsForm(fault))
        {
            key = null;
        }

        return key is not null;
    }

    /// <summary>What the framework's reader throws about bytes.</summary>
    internal static bool IsForm(Exception fault) =>
        fault
            is CborContentException
                or InvalidOperationException
                or OverflowException
                or CryptographicException
                or ArgumentException;

    private static Dictionary<int, object>? Labels(CborReader reader)
    {
        if (reader.ReadStartMap() is not { } count || count > MostLabels)
        {
            return null;
        }

        var labels = new Dictionary<int, object>(count);
        for (; count > 0; count--)
        {
            var label = reader.ReadInt32();
            labels[label] =
                reader.PeekState() == CborReaderState.ByteString
                    ? reader.ReadByteString()
                    : reader.ReadInt32();
        }

        reader.ReadEndMap();
        return labels;
    }

    private static (PublicKeyInfo Key, SignatureAlgorithm Algorithm)? Info(
        Dictionary<int, object> labels
    ) =>
        (labels.GetValueOrDefault(1), labels.GetValueOrDefault(3)) switch
        {
            // kty EC2, alg ES256: crv P-256, x, y of 32 octets each (RFC 9053 §7.1.1).
            (2, -7)
                when labels is { Count: 5 }
                    && labels.GetValueOrDefault(-1) is 1
                    && labels.GetValueOrDefault(-2) is byte[] { Length: 32 } x
                    && labels.GetValueOrDefault(-3) is byte[] { Length: 32 } y => OnCurve(x, y),
            // kty OKP, alg EdDSA: crv Ed25519, x (§7.2).
            (1, -8)
                when labels is { Count: 4 }
                    && labels.GetValueOrDefault(-1) is 6
                    && labels.GetValueOrDefault(-2) is byte[] { Length: 32 } x => (
                PublicKeyInfo.From(Edwards(x)),
                SignatureAlgorithms.Ed25519
            ),
            // kty RSA, alg RS256: n, e (RFC 8230 §4).
            (3, -257)
                when labels is { Count: 4 }
                    && labels.GetValueOrDefault(-1) is byte[] n
                    && labels.GetValueOrDefault(-2) is byte[] { Length: >= 1 and <= 4 } e => Rsa(
                n,
                e
            ),
            _ => null,
        };

    private static (PublicKeyInfo, SignatureAlgorithm)? OnCurve(byte[] x, byte[] y)
    {
        // Import refuses a point that is not on the curve.
        using var key = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = x, Y = y },
            }
        );
        return (
            PublicKeyInfo.From(key.ExportSubjectPublicKeyInfo()),
            SignatureAlgorithm.EcdsaSha256
        );
    }

    private static (PublicKeyInfo, SignatureAlgorithm)? Rsa(byte[] n, byte[] e)
    {
        using var key = RSA.Create(new RSAParameters { Modulus = n, Exponent = e });
        var info = PublicKeyInfo.From(key.ExportSubjectPublicKeyInfo());
        return info.Size >= LeastRsaBits && info.Exponent > 2 && !info.Exponent.IsEven
            ? (info, SignatureAlgorithm.RsaSha256)
            : null;
    }

    /// <summary>RFC 8410 §4.</summary>
    private static byte[] Edwards(byte[] point)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oids.Ed25519.Dotted);
            }

            writer.WriteBitString(point);
        }

        return writer.Encode();
    }
}
