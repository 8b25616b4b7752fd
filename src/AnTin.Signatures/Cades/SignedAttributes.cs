using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Cades;

/// <summary>
/// The signed attributes of a baseline signature (ETSI EN 319 122-1 §6.3; for PAdES EN 319 142-1 §6.3, which forbids
/// signing-time there).
/// </summary>
internal static class SignedAttributes
{
    /// <param name="messageDigest">Digest of the content with the hash of <paramref name="algorithm"/>.</param>
    /// <param name="signer">The certificate the signer binds himself to.</param>
    /// <param name="algorithm">How the attributes will be signed.</param>
    /// <param name="signingTime">Claimed time for CAdES; null for PAdES.</param>
    /// <param name="claimedRole">Null: the attribute is left out.</param>
    public static IReadOnlyList<CmsAttribute> Create(
        ReadOnlySpan<byte> messageDigest,
        Certificate signer,
        SignatureAlgorithm algorithm,
        DateTimeOffset? signingTime,
        string? claimedRole
    )
    {
        var attributes = new List<CmsAttribute>
        {
            CmsAttributes.ContentType(Oids.Data),
            CmsAttributes.MessageDigest(messageDigest),
            CmsAttributes.SigningCertificateV2(signer, algorithm.Hash),
        };
        if (signingTime is { } at)
        {
            attributes.Add(CmsAttributes.SigningTime(at));
        }

        if (claimedRole is not null)
        {
            attributes.Add(ClaimedRoles.Write(claimedRole));
        }

        return attributes;
    }
}
