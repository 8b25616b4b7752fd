using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Signing;

/// <summary>Signs what an intent holds, and nothing else.</summary>
public static class IntentSigning
{
    /// <summary>
    /// Signs the recorded bytes, checks the signature with the issuer's public key (rule T23) and compares what was
    /// signed with what was linted and recorded (rule T9).
    /// </summary>
    /// <exception cref="CryptographicException">The module signed wrongly: the certificate does not leave.</exception>
    public static async Task<Certificate> SignAsync(
        IntentRecord intent,
        ISigner signer,
        PublicKeyInfo issuerKey,
        CancellationToken cancellation
    )
    {
        var encoded = await SignedStructure.SignAsync(intent.Tbs, signer, cancellation);
        var certificate = Certificate.From(encoded);
        if (Convert.ToHexStringLower(SHA256.HashData(certificate.TbsBytes.Span)) != intent.TbsHash)
        {
            throw new CryptographicException(
                $"The bytes signed for serial {intent.SerialHex} are not the bytes that were recorded."
            );
        }

        return certificate.IsSignedBy(issuerKey)
            ? certificate
            : throw new CryptographicException(
                $"The signature of serial {intent.SerialHex} does not verify with the key of {intent.IssuerId}."
            );
    }

    /// <summary>The row that follows.</summary>
    public static CertificateRecord Record(
        IntentRecord intent,
        Certificate certificate,
        DateTimeOffset at
    ) =>
        new()
        {
            IntentSequence = intent.Sequence,
            Certificate = certificate.Encoded.ToArray(),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(certificate.Encoded.Span)),
            IssuedAt = at,
        };
}
