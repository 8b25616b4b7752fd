using System.Security.Cryptography;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests;

/// <summary>CAdES messages of these tests: made, taken apart, put together in another way.</summary>
internal static class CadesMessages
{
    public static readonly byte[] Content = "Văn bản lưu trữ"u8.ToArray();

    public static async Task<byte[]> SignAsync(
        this TestAuthority authority,
        SignatureLevel level,
        byte[]? content = null
    )
    {
        var signed = await CmsSigner.SignAsync(
            content ?? Content,
            authority.Person.Key,
            new CmsSigningOptions
            {
                Certificates = authority.Person.Chain,
                At = authority.Clock.AddMinutes(-1),
                Level = level,
                Timestamps = authority,
                Evidence = authority,
            }
        );
        signed.Refusal.ShouldBeNull();
        return signed.Value!;
    }

    /// <summary>A B-LT message with an archive time stamp of <paramref name="source"/>.</summary>
    public static async Task<byte[]> ArchivedAsync(
        this TestAuthority authority,
        ITimestampSource? source = null,
        byte[]? content = null
    ) =>
        await StampAllAsync(
            await authority.SignAsync(SignatureLevel.BaselineLT, content),
            source ?? authority
        );

    public static async Task<byte[]> StampAllAsync(byte[] message, ITimestampSource source)
    {
        var read = Read(message);
        return await CmsArchive.StampAllAsync(
            read,
            read.Signers[0],
            CmsContent.Of(read.Content!.Value),
            source,
            default
        );
    }

    public static CmsSignedData Read(ReadOnlyMemory<byte> message)
    {
        CmsSignedData.TryRead(message, out var read, out var error).ShouldBeTrue(error?.ToString());
        return read!;
    }

    public static ReadOnlyMemory<byte> Value(byte[] message, ObjectIdentifier attribute) =>
        Read(message).Signers[0].UnsignedAttributes.Find(attribute)!.SingleValue;

    /// <summary>The message whose first signer has these unsigned attributes.</summary>
    public static byte[] WithAttributes(
        byte[] message,
        Func<IReadOnlyList<CmsAttribute>, IEnumerable<CmsAttribute>> change
    )
    {
        var read = Read(message);
        var signer = read.Signers[0];
        return CmsWriter.Rewrite(
            read,
            [
                signer.WithUnsignedAttributes([.. change(signer.UnsignedAttributes)]),
                .. read.Signers.Skip(1).Select(one => one.Encoded),
            ]
        );
    }

    /// <summary>A message made from scratch, with signed attributes of the test's choice.</summary>
    public static byte[] Write(
        TestSigner signer,
        byte[] content,
        IEnumerable<CmsAttribute> more,
        bool isCountersignature = false
    )
    {
        var hash = signer.Key.Algorithm.Hash;
        CmsAttribute[] attributes =
        [
            .. isCountersignature ? [] : new[] { CmsAttributes.ContentType(Oids.Data) },
            CmsAttributes.MessageDigest(DigestAlgorithms.Compute(hash, content)),
            CmsAttributes.SigningCertificateV2(signer.Certificate, HashAlgorithmName.SHA256),
            .. more,
        ];
        return CmsWriter.Write(
            Oids.Data,
            content,
            [
                new CmsSignature(
                    SignerIdentifier.For(signer.Certificate),
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

    public static async Task<SignatureReport> FirstAsync(
        this TestAuthority authority,
        byte[] message
    ) => (await authority.CheckAsync(message)).Signatures[0];
}
