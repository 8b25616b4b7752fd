using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>A detached message as plain programs make it: content type and digest, nothing else.</summary>
internal static class OwnMessage
{
    public static Task<byte[]> Over(TestSigner signer, byte[] covered) =>
        Task.FromResult(Over(signer, covered, []));

    public static byte[] Over(
        TestSigner signer,
        byte[] covered,
        IEnumerable<CmsAttribute> more,
        SignerIdentifier? identifier = null,
        HashAlgorithmName? digest = null
    )
    {
        var hash = digest ?? signer.Key.Algorithm.Hash;
        CmsAttribute[] attributes =
        [
            CmsAttributes.ContentType(Oids.Data),
            CmsAttributes.MessageDigest(CryptographicOperations.HashData(hash, covered)),
            .. more,
        ];
        return CmsWriter.WriteDetached(
            Oids.Data,
            [
                new CmsSignature(
                    identifier ?? SignerIdentifier.For(signer.Certificate),
                    hash,
                    attributes,
                    signer.Key.Algorithm,
                    signer.Key.Sign(CmsAttributes.ToBeSigned(attributes)),
                    []
                ),
            ],
            [signer.Certificate.Encoded, signer.Issuer.Encoded]
        );
    }
}
