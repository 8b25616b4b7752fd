using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <summary>The attributes that signatures and time stamps carry, ready to be signed.</summary>
public static class CmsAttributes
{
    /// <summary>RFC 5652 §11.1: what kind of content is signed.</summary>
    public static CmsAttribute ContentType(ObjectIdentifier contentType)
    {
        using var value = new DerWriter(32);
        value.ObjectIdentifier(contentType);
        return CmsAttribute.Create(Oids.ContentType, value.ToArray());
    }

    /// <summary>RFC 5652 §11.2: the digest of the content octets.</summary>
    public static CmsAttribute MessageDigest(ReadOnlySpan<byte> digest)
    {
        using var value = new DerWriter(80);
        value.OctetString(digest);
        return CmsAttribute.Create(Oids.MessageDigest, value.ToArray());
    }

    /// <summary>RFC 5652 §11.3: the time the signer claims. PAdES puts it into the PDF instead.</summary>
    public static CmsAttribute SigningTime(DateTimeOffset at)
    {
        using var value = new DerWriter(32);
        value.Time(at);
        return CmsAttribute.Create(Oids.SigningTime, value.ToArray());
    }

    /// <summary>RFC 5035 §3: binds the signer's certificate into the signature, so that no other can be put in its place.</summary>
    public static CmsAttribute SigningCertificateV2(Certificate signer, HashAlgorithmName hash)
    {
        using var value = new DerWriter(256);
        using (value.Sequence())
        using (value.Sequence())
        {
            EssCertificateId.Write(value, signer, hash);
        }

        return CmsAttribute.Create(Oids.SigningCertificateV2, value.ToArray());
    }

    /// <summary>RFC 3161 appendix A: a time-stamp token over the signature value; an unsigned attribute.</summary>
    public static CmsAttribute SignatureTimestamp(ReadOnlyMemory<byte> token) =>
        CmsAttribute.Create(Oids.SignatureTimestamp, token);

    /// <summary>What is hashed and signed: the attributes as a DER SET OF (RFC 5652 §5.4).</summary>
    public static byte[] ToBeSigned(IEnumerable<CmsAttribute> signedAttributes)
    {
        using var writer = new DerWriter(512);
        writer.SetOf(signedAttributes.Select(one => one.Encoded));
        return writer.ToArray();
    }

    public static CmsAttribute? Find(
        this IEnumerable<CmsAttribute> attributes,
        ObjectIdentifier type
    ) => attributes.FirstOrDefault(one => one.Type == type);
}
