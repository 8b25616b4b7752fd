using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Status;

/// <summary>A CA whose certificates are answered for: how questions name it, and who answers.</summary>
public sealed class RespondingCa
{
    private static readonly HashAlgorithmName[] Hashes =
    [
        HashAlgorithmName.SHA1,
        HashAlgorithmName.SHA256,
        HashAlgorithmName.SHA384,
        HashAlgorithmName.SHA512,
    ];

    private readonly Dictionary<HashAlgorithmName, (byte[] Name, byte[] Key)> hashes;

    public RespondingCa(string id, Certificate certificate, OcspResponder responder)
    {
        Id = id;
        Certificate = certificate;
        Responder = responder;
        hashes = Hashes.ToDictionary(
            hash => hash,
            hash =>
                (
                    DigestAlgorithms.Compute(hash, certificate.Subject.Encoded.Span),
                    DigestAlgorithms.Compute(hash, certificate.PublicKey.KeyBits.Span)
                )
        );
    }

    public string Id { get; }

    public Certificate Certificate { get; }

    public OcspResponder Responder { get; }

    /// <summary>Whether a question is about a certificate of this CA; the digests are made once.</summary>
    public bool IsNamedBy(OcspCertificateId question) =>
        question.Hash is { } hash
        && hashes.TryGetValue(hash, out var own)
        && question.IssuerKeyHash.Span.SequenceEqual(own.Key)
        && question.IssuerNameHash.Span.SequenceEqual(own.Name);
}
