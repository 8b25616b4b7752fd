using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Ocsp;

/// <summary>An answer of a responder, read once and immutable (RFC 6960 §4.2.1; the ASN.1 stands at <see cref="OcspResponder"/>).</summary>
public sealed class OcspResponse
{
    private readonly SignatureMemory signatures = new();

    public const int Limit = 1024 * 1024;

    internal OcspResponse() { }

    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>When it is not successful, everything below is empty.</summary>
    public required OcspResponseStatus Status { get; init; }

    /// <summary>The BasicOCSPResponse, as CAdES and RFC 5652 sometimes carry it alone.</summary>
    public ReadOnlyMemory<byte> BasicResponse { get; init; }

    /// <summary>What is signed.</summary>
    public ReadOnlyMemory<byte> TbsBytes { get; init; }

    /// <summary>Null when the responder names itself by key.</summary>
    public DistinguishedName? ResponderName { get; init; }

    /// <summary>SHA-1 of the responder's key; empty when it names itself by name.</summary>
    public ReadOnlyMemory<byte> ResponderKeyHash { get; init; }

    public DateTimeOffset ProducedAt { get; init; }

    public IReadOnlyList<OcspSingleResponse> Responses { get; init; } = [];

    /// <summary>Empty when there is none.</summary>
    public ReadOnlyMemory<byte> Nonce { get; init; }

    public IReadOnlyList<ObjectIdentifier> UnknownCriticalExtensions { get; init; } = [];

    public AlgorithmIdentifier? SignatureAlgorithm { get; init; }

    public ReadOnlyMemory<byte> Signature { get; init; }

    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out OcspResponse? response,
        [NotNullWhen(false)] out ReadError? error
    ) =>
        DerReader.TryParse(
            encoded,
            "ocspResponse",
            Limit,
            OcspResponseReader.Read,
            out response,
            out error
        );

    /// <summary>Reads a BasicOCSPResponse that stands without its envelope, as in CAdES revocation-values.</summary>
    public static bool TryReadBasic(
        ReadOnlyMemory<byte> basic,
        [NotNullWhen(true)] out OcspResponse? response,
        [NotNullWhen(false)] out ReadError? error
    )
    {
        using var writer = new DerWriter(basic.Length + 64);
        using (writer.Sequence())
        {
            writer.Enumerated((int)OcspResponseStatus.Successful);
            using (writer.Context(0))
            using (writer.Sequence())
            {
                writer.ObjectIdentifier(Oids.OcspBasicResponse);
                writer.OctetString(basic.Span);
            }
        }

        return TryRead(writer.ToArray(), out response, out error);
    }

    /// <summary>The answer about one certificate of one issuer; null when the message does not speak of it.</summary>
    public OcspSingleResponse? Find(Certificate issuer, CertificateSerial serial) =>
        Responses.FirstOrDefault(one =>
            one.Certificate.Serial == serial && one.Certificate.IsIssuedBy(issuer)
        );

    /// <summary>Whether the responder names itself as this certificate.</summary>
    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "RFC 6960 §4.2.1 fixes SHA-1 for KeyHash."
    )]
    public bool NamesResponder(Certificate certificate) =>
        ResponderName is { } name
            ? name == certificate.Subject
            : ResponderKeyHash.Span.SequenceEqual(
                SHA1.HashData(certificate.PublicKey.KeyBits.Span)
            );

    /// <summary>Only the signature; who may answer is decided by <see cref="OcspVerifier"/>.</summary>
    public bool IsSignedBy(PublicKeyInfo responderKey) =>
        signatures.Ask(Encoded, responderKey, CheckSignature);

    private bool CheckSignature(PublicKeyInfo responderKey) =>
        SignatureAlgorithm is not null
        && SignatureAlgorithms.TryFrom(SignatureAlgorithm, out var algorithm)
        && SignatureVerifier.Verify(
            responderKey.Encoded.Span,
            algorithm,
            TbsBytes.Span,
            Signature.Span
        );
}
