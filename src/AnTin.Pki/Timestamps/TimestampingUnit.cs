using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Timestamps;

/// <summary>
/// Writes tokens in the name of one unit. What never changes is encoded once; a token is a few copies, two digests
/// and one signature. Safe for several threads.
/// </summary>
public sealed class TimestampingUnit
{
    private readonly ISigner signer;
    private readonly byte[] contentType =
    [
        .. CmsAttributes.ContentType(Oids.TimestampInfo).Encoded.Span,
    ];
    private readonly byte[] signingCertificate;
    private readonly byte[] identifier;
    private readonly byte[] digestAlgorithm;
    private readonly byte[] certificates;
    private readonly HashAlgorithmName hash;

    /// <param name="certificate">The unit's certificate: time stamping, critically, and nothing else.</param>
    /// <param name="signer">Its key.</param>
    /// <param name="policy">Under which policy it stamps.</param>
    /// <param name="accuracy">How far its time may be off; kept by whoever watches the clock (T15).</param>
    /// <param name="issuers">
    /// The CAs between the unit and its root. They travel with the unit's certificate when a request asks for that
    /// (RFC 3161 §2.4.1, certReq), so that a token can be checked where no network is.
    /// </param>
    public TimestampingUnit(
        Certificate certificate,
        ISigner signer,
        ObjectIdentifier policy,
        TimeSpan accuracy,
        IEnumerable<Certificate>? issuers = null
    )
    {
        certificates = SetOf([certificate, .. issuers ?? []]);
        Certificate = certificate;
        Policy = policy;
        Accuracy = accuracy;
        this.signer = signer;
        hash = signer.Algorithm.Hash;
        signingCertificate =
        [
            .. CmsAttributes
                .SigningCertificateV2(certificate, HashAlgorithmName.SHA256)
                .Encoded.Span,
        ];
        using var writer = new DerWriter(256);
        SignerIdentifier.For(certificate).Write(writer);
        identifier = writer.ToArray();
        writer.Clear();
        DigestAlgorithms.Write(writer, hash);
        digestAlgorithm = writer.ToArray();
    }

    public Certificate Certificate { get; }

    public ObjectIdentifier Policy { get; }

    public TimeSpan Accuracy { get; }

    /// <summary>
    /// What RFC 3161 §2.4.2 says to answer instead of a token, or null when the request can be served. SHA-1 is
    /// refused: a stamp must outlive its hash.
    /// </summary>
    public TimestampFailure? Object(TimestampRequest request) =>
        request.Imprint.Hash is not { } imprint || imprint == HashAlgorithmName.SHA1
            ? TimestampFailure.BadAlgorithm
        : request.Policy is not null && request.Policy != Policy ? TimestampFailure.UnacceptedPolicy
        : request.Extensions.Count > 0 ? TimestampFailure.UnacceptedExtension
        : null;

    /// <summary>Stamps a request that <see cref="Object"/> does not object to.</summary>
    /// <param name="request">What to stamp.</param>
    /// <param name="at">The time.</param>
    /// <param name="serial">Positive, unique for this unit, at most 160 bits.</param>
    /// <param name="cancellation">Ends the wait for the key.</param>
    /// <returns>The token; <see cref="TimestampResponse.Grant"/> makes the answer of it.</returns>
    public async ValueTask<byte[]> StampAsync(
        TimestampRequest request,
        DateTimeOffset at,
        BigInteger serial,
        CancellationToken cancellation = default
    )
    {
        var info = BuildInfo(request, at, serial);
        var attributes = BuildAttributes(CryptographicOperations.HashData(hash, info));
        var signature = await signer.SignAsync(attributes, cancellation).ConfigureAwait(false);
        return Assemble(info, attributes, signature, request.WantsCertificate);
    }

    private byte[] BuildInfo(TimestampRequest request, DateTimeOffset at, BigInteger serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(serial);
        using var writer = new DerWriter(256);
        using (writer.Sequence())
        {
            writer.Integer(1);
            writer.ObjectIdentifier(Policy);
            writer.Raw(request.Imprint.Encoded.Span);
            writer.IntegerContent(serial.ToByteArray(isBigEndian: true));
            writer.GeneralizedTimeWithFraction(at);
            if (Accuracy > TimeSpan.Zero)
            {
                TimestampAccuracy.Write(writer, Accuracy);
            }

            if (!request.Nonce.IsEmpty)
            {
                writer.Primitive(DerTag.Integer, request.Nonce.Span);
            }
        }

        return writer.ToArray();
    }

    /// <summary>
    /// The three attributes RFC 3161 §2.4.2 wants, as a DER SET OF. Their order is that of their lengths, which the
    /// second octet shows first: content-type, message-digest, signing-certificate-v2.
    /// </summary>
    private byte[] BuildAttributes(byte[] digest)
    {
        using var writer = new DerWriter(512);
        using (writer.Set())
        {
            writer.Raw(contentType);
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(Oids.MessageDigest);
                using (writer.Set())
                {
                    writer.OctetString(digest);
                }
            }

            writer.Raw(signingCertificate);
        }

        return writer.ToArray();
    }

    private byte[] Assemble(byte[] info, byte[] attributes, byte[] signature, bool withCertificate)
    {
        using var writer = new DerWriter(4096);
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.SignedData);
            using (writer.Context(0))
            using (writer.Sequence())
            {
                writer.Integer(3);
                using (writer.Set())
                {
                    writer.Raw(digestAlgorithm);
                }

                using (writer.Sequence())
                {
                    writer.ObjectIdentifier(Oids.TimestampInfo);
                    using (writer.Context(0))
                    {
                        writer.OctetString(info);
                    }
                }

                if (withCertificate)
                {
                    writer.Raw(certificates);
                }

                using (writer.Set())
                {
                    WriteSigner(writer, attributes, signature);
                }
            }
        }

        return writer.ToArray();
    }

    /// <summary><c>certificates [0] IMPLICIT CertificateSet</c> (RFC 5652 §5.1).</summary>
    private static byte[] SetOf(IEnumerable<Certificate> certificates)
    {
        using var writer = new DerWriter(4096);
        writer.SetOf(certificates.Select(one => one.Encoded), DerTag.ContextConstructed(0));
        return writer.ToArray();
    }

    private void WriteSigner(DerWriter writer, byte[] attributes, byte[] signature)
    {
        using (writer.Sequence())
        {
            writer.Integer(1);
            writer.Raw(identifier);
            writer.Raw(digestAlgorithm);
            // The attributes are signed as SET and written as [0]: only the identifier octet differs (RFC 5652 §5.4).
            var tag = writer.Length;
            writer.Raw(attributes);
            writer.Retag(tag, DerTag.ContextConstructed(0));
            writer.Raw(signer.Algorithm.Encode());
            writer.OctetString(signature);
        }
    }
}
