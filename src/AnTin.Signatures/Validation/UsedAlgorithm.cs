using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Validation;

/// <summary>An algorithm that protects something: a digest by name, or a key by kind and length.</summary>
/// <param name="Name"><c>SHA256</c>…, <c>RSA</c>, <c>EC</c>.</param>
/// <param name="Bits">Of a key; 0 for digests.</param>
internal sealed record UsedAlgorithm(string Name, int Bits = 0)
{
    public static UsedAlgorithm Of(HashAlgorithmName hash) => new(hash.Name ?? "");

    /// <summary>Null for keys whose strength nobody here can tell.</summary>
    public static UsedAlgorithm? Of(PublicKeyInfo key) =>
        key.Kind switch
        {
            KeyKind.Rsa => new("RSA", key.Size),
            KeyKind.EllipticCurve or KeyKind.ForeignCurve or KeyKind.EdwardsCurve => new(
                "EC",
                key.Size
            ),
            _ => null,
        };

    /// <summary>What the issuer's signature on a certificate rests on, and the certificate's own key.</summary>
    public static IEnumerable<UsedAlgorithm> Of(Certificate certificate)
    {
        if (SignatureAlgorithms.TryFrom(certificate.SignatureAlgorithm, out var algorithm))
        {
            yield return Of(algorithm.Hash);
        }

        if (Of(certificate.PublicKey) is { } key)
        {
            yield return key;
        }
    }

    /// <summary>The digests and the key of a CMS signature.</summary>
    public static IReadOnlyList<UsedAlgorithm> Of(CmsSignerInfo signer, Certificate? certificate)
    {
        var used = new List<UsedAlgorithm>();
        if (signer.Digest is { } hash)
        {
            used.Add(Of(hash));
            if (SignatureAlgorithms.TryFrom(signer.SignatureAlgorithm, hash, out var algorithm))
            {
                used.Add(Of(algorithm.Hash));
            }
        }

        if (certificate is not null && Of(certificate.PublicKey) is { } key)
        {
            used.Add(key);
        }

        return [.. used.Distinct()];
    }

    /// <inheritdoc/>
    public override string ToString() => Bits == 0 ? Name : $"{Name} {Bits}";
}
