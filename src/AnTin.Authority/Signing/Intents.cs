using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Pki.Profiles;
using AnTin.Platform.Database;

namespace AnTin.Authority.Signing;

/// <summary>Makes the record of what is about to be signed.</summary>
public static class Intents
{
    /// <summary>For an order.</summary>
    public static IntentRecord ForOrder(
        CertificateBuilder builder,
        CertificateContent content,
        byte[] tbs,
        Guid orderId,
        int attempt,
        string issuerId,
        DateTimeOffset now
    ) => Make(builder, content, tbs, issuerId, orderId, attempt, null, now);

    /// <summary>For a step of a ceremony, named <c>ceremony/step</c>.</summary>
    public static IntentRecord ForCeremony(
        CertificateBuilder builder,
        CertificateContent content,
        byte[] tbs,
        string ceremonyStep,
        string issuerId,
        DateTimeOffset now
    ) => Make(builder, content, tbs, issuerId, null, 1, ceremonyStep, now);

    /// <summary>For an OCSP signer's next certificate, which nobody orders (rule T21).</summary>
    public static IntentRecord ForRenewal(
        CertificateBuilder builder,
        CertificateContent content,
        byte[] tbs,
        string issuerId,
        DateTimeOffset now
    ) => Make(builder, content, tbs, issuerId, null, 1, null, now);

    private static IntentRecord Make(
        CertificateBuilder builder,
        CertificateContent content,
        byte[] tbs,
        string issuerId,
        Guid? orderId,
        int attempt,
        string? ceremonyStep,
        DateTimeOffset now
    ) =>
        new()
        {
            IssuerId = issuerId,
            SerialHex = content.Serial.ToString(),
            OrderId = orderId,
            Attempt = attempt,
            CeremonyStep = ceremonyStep,
            ProfileId = builder.Profile.Id,
            ProfileHash = builder.Profile.ContentHash,
            Tbs = tbs,
            TbsHash = Convert.ToHexStringLower(SHA256.HashData(tbs)),
            Subject = content.Subject.ToString(),
            OrderedKey = orderId is null
                ? null
                : Convert.ToHexStringLower(SHA256.HashData(content.PublicKey.Encoded.Span)),
            NotBefore = content.Validity.NotBefore,
            NotAfter = content.Validity.NotAfter,
            Shard = content.Serial.Shard(builder.Profile.CrlShards),
            RecordedAt = Instant.Cut(now),
        };
}
