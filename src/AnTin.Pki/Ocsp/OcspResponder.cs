using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Ocsp;

/// <summary>
/// Writes answers in the name of one responder. What never changes is encoded once; an answer is a few copies and one
/// signature. Safe for several threads. RFC 6960 §4.2.1:
/// <code>
/// OCSPResponse ::= SEQUENCE {
///     responseStatus      OCSPResponseStatus,
///     responseBytes   [0] EXPLICIT ResponseBytes OPTIONAL }
/// ResponseBytes ::= SEQUENCE { responseType OBJECT IDENTIFIER, response OCTET STRING }
/// BasicOCSPResponse ::= SEQUENCE {
///     tbsResponseData     ResponseData,
///     signatureAlgorithm  AlgorithmIdentifier,
///     signature           BIT STRING,
///     certs           [0] EXPLICIT SEQUENCE OF Certificate OPTIONAL }
/// ResponseData ::= SEQUENCE {
///     version             [0] EXPLICIT Version DEFAULT v1,
///     responderID             ResponderID,
///     producedAt              GeneralizedTime,
///     responses               SEQUENCE OF SingleResponse,
///     responseExtensions  [1] EXPLICIT Extensions OPTIONAL }
/// </code>
/// </summary>
public sealed class OcspResponder
{
    private readonly byte[] responderId;
    private readonly byte[] certificates;
    private readonly ISigner signer;

    /// <param name="certificate">The responder's certificate: delegated, or the authority's own.</param>
    /// <param name="signer">Its key.</param>
    /// <param name="sendCertificate">Whether answers carry the certificate; a delegated responder's must.</param>
    public OcspResponder(Certificate certificate, ISigner signer, bool sendCertificate = true)
    {
        Certificate = certificate;
        this.signer = signer;
        responderId = ResponderIdByKey(certificate);
        certificates = sendCertificate ? WrapCertificate(certificate) : [];
    }

    public Certificate Certificate { get; }

    /// <summary>An answer that is no answer: five octets, unsigned.</summary>
    public static byte[] Error(OcspResponseStatus status) => [0x30, 0x03, 0x0A, 0x01, (byte)status];

    /// <summary>Writes ResponseData, the part that is signed.</summary>
    public byte[] BuildTbs(
        DateTimeOffset producedAt,
        IReadOnlyList<OcspSingleResponse> responses,
        ReadOnlySpan<byte> nonce = default
    )
    {
        using var writer = new DerWriter(512);
        using (writer.Sequence())
        {
            writer.Raw(responderId);
            writer.GeneralizedTime(producedAt);
            using (writer.Sequence())
            {
                for (var i = 0; i < responses.Count; i++)
                {
                    WriteSingle(writer, responses[i]);
                }
            }

            if (!nonce.IsEmpty)
            {
                using (writer.Context(1))
                using (writer.Sequence())
                {
                    OcspRequest.WriteNonce(writer, nonce);
                }
            }
        }

        return writer.ToArray();
    }

    /// <summary>Builds, signs, assembles.</summary>
    public async ValueTask<byte[]> RespondAsync(
        DateTimeOffset producedAt,
        IReadOnlyList<OcspSingleResponse> responses,
        ReadOnlyMemory<byte> nonce = default,
        CancellationToken cancellation = default
    )
    {
        var tbs = BuildTbs(producedAt, responses, nonce.Span);
        var signature = await signer.SignAsync(tbs, cancellation).ConfigureAwait(false);
        return Assemble(tbs, signature);
    }

    public byte[] Assemble(ReadOnlySpan<byte> tbs, ReadOnlySpan<byte> signature)
    {
        using var writer = new DerWriter(tbs.Length + signature.Length + certificates.Length + 128);
        using (writer.Sequence())
        {
            writer.Enumerated((int)OcspResponseStatus.Successful);
            using (writer.Context(0))
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(Oids.OcspBasicResponse);
                using (writer.OctetStringOf())
                using (writer.Sequence())
                {
                    writer.Raw(tbs);
                    writer.Raw(signer.Algorithm.Encode());
                    writer.BitString(signature);
                    writer.Raw(certificates);
                }
            }
        }

        return writer.ToArray();
    }

    private static void WriteSingle(DerWriter writer, OcspSingleResponse single)
    {
        using (writer.Sequence())
        {
            writer.Raw(single.Certificate.Encoded.Span);
            WriteStatus(writer, single);
            writer.GeneralizedTime(single.ThisUpdate);
            if (single.NextUpdate is { } next)
            {
                using (writer.Context(0))
                {
                    writer.GeneralizedTime(next);
                }
            }

            if (single.ArchiveCutoff is { } cutoff)
            {
                WriteArchiveCutoff(writer, cutoff);
            }
        }
    }

    private static void WriteStatus(DerWriter writer, OcspSingleResponse single)
    {
        switch (single.Status)
        {
            case OcspCertificateStatus.Good:
                writer.Primitive(DerTag.Context(0), []);
                break;
            case OcspCertificateStatus.Unknown:
                writer.Primitive(DerTag.Context(2), []);
                break;
            default:
                using (writer.Context(1))
                {
                    writer.GeneralizedTime(
                        single.RevokedAt
                            ?? throw new ArgumentException("Revoked, but when?", nameof(single))
                    );
                    if (single.Reason is { } reason)
                    {
                        using (writer.Context(0))
                        {
                            writer.Enumerated((int)reason);
                        }
                    }
                }

                break;
        }
    }

    private static void WriteArchiveCutoff(DerWriter writer, DateTimeOffset cutoff)
    {
        using (writer.Context(1))
        using (writer.Sequence())
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.OcspArchiveCutoff);
            using (writer.OctetStringOf())
            {
                writer.GeneralizedTime(cutoff);
            }
        }
    }

    /// <summary><c>byKey [2] KeyHash</c>: "SHA-1 hash of responder's public key", a name and not a safeguard.</summary>
    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "RFC 6960 §4.2.1 fixes SHA-1 for KeyHash."
    )]
    private static byte[] ResponderIdByKey(Certificate certificate)
    {
        using var writer = new DerWriter(32);
        using (writer.Context(2))
        {
            writer.OctetString(SHA1.HashData(certificate.PublicKey.KeyBits.Span));
        }

        return writer.ToArray();
    }

    private static byte[] WrapCertificate(Certificate certificate)
    {
        using var writer = new DerWriter(certificate.Encoded.Length + 16);
        using (writer.Context(0))
        using (writer.Sequence())
        {
            writer.Raw(certificate.Encoded.Span);
        }

        return writer.ToArray();
    }
}
