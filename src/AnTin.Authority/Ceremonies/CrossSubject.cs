using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using AnTin.Authority.Ceremonies.File;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies;

/// <summary>The CA whose key is to be certified, as it was handed in, and nothing in it that the wish does not say.</summary>
/// <param name="Name">Its name, copied octet by octet.</param>
/// <param name="PublicKey">Its key.</param>
/// <param name="KeyIdentifier">What its own certificates call the key.</param>
/// <param name="NotAfter">End of its own certificate, where that was handed in.</param>
internal sealed record CrossSubject(
    DistinguishedName Name,
    PublicKeyInfo PublicKey,
    ReadOnlyMemory<byte> KeyIdentifier,
    DateTimeOffset? NotAfter
)
{
    public static CrossSubject Of(Certificate certificate) =>
        new(
            certificate.Subject,
            certificate.PublicKey,
            certificate.SubjectKeyIdentifier,
            certificate.Validity.NotAfter
        );

    /// <param name="wish">With certificate, request, or both.</param>
    /// <param name="own">The certificate of the CA that the wish names, when it is one of ours.</param>
    /// <param name="subject">What fits the wish.</param>
    /// <param name="objection">What is wanted in place of what was handed in.</param>
    public static bool TryRead(
        CrossCertificateWish wish,
        Certificate? own,
        [NotNullWhen(true)] out CrossSubject? subject,
        [NotNullWhen(false)] out string? objection
    )
    {
        var certificate = own;
        CertificateSigningRequest? request = null;
        subject = null;
        objection =
            own is null
            && wish.Certificate is { } sent
            && !TryReadCertificate(sent, out certificate)
                ? "a certificate in PEM or base64"
            : wish.Request is { } asked && !TryReadRequest(asked, out request)
                ? "a request in PEM or base64, signed by its own key"
            : certificate is null && request is null ? "the CA's certificate, its request, or both"
            : Misfit(certificate, request);
        if (objection is not null)
        {
            return false;
        }

        var read = new CrossSubject(
            certificate?.Subject ?? request!.Subject,
            certificate?.PublicKey ?? request!.PublicKey,
            certificate is { SubjectKeyIdentifier.IsEmpty: false }
                ? certificate.SubjectKeyIdentifier
                : DefaultIdentifier(certificate?.PublicKey ?? request!.PublicKey),
            certificate?.Validity.NotAfter
        );
        objection = read.Difference(wish);
        subject = objection is null ? read : null;
        return objection is null;
    }

    /// <summary>SHA-256 of the key, as reviewers compare it.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(PublicKey.Encoded.Span));

    private string? Difference(CrossCertificateWish wish) =>
        Name.Attributes.Any(one => one.Value.Any(char.IsControl))
            ? "a name without control characters"
        : Name.ToString() != wish.Name ? $"the name of what was handed in, {Name}"
        : Sha256 != wish.Sha256 ? "the SHA-256 of the key that was handed in, in lower case"
        : null;

    private static string? Misfit(Certificate? certificate, CertificateSigningRequest? request) =>
        certificate is { IsAuthority: false } ? "the certificate of an authority"
        : certificate?.Allows(KeyUsages.KeyCertSign) == false
            ? "a certificate whose key may sign certificates"
        : certificate is null || request is null ? null
        : !certificate.Subject.Encoded.Span.SequenceEqual(request.Subject.Encoded.Span)
            ? "one name in certificate and request"
        : !certificate.PublicKey.Encoded.Span.SequenceEqual(request.PublicKey.Encoded.Span)
            ? "one key in certificate and request"
        : null;

    private static bool TryReadCertificate(string text, out Certificate? certificate) =>
        CertificateFile.TryRead(Octets(text), out certificate, out _);

    /// <summary>A request in PEM or base64 that its own key signed.</summary>
    internal static bool TryReadRequest(
        string text,
        [NotNullWhen(true)] out CertificateSigningRequest? request
    ) =>
        CertificateSigningRequest.TryReadFile(Octets(text), out request, out _)
        && request.ProvesPossession();

    private static byte[] Octets(string text)
    {
        var base64 = new byte[text.Length];
        return Convert.TryFromBase64String(text, base64, out var written)
            ? base64[..written]
            : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>RFC 5280 §4.2.1.2 (1), "the 160-bit SHA-1 hash of the value of the BIT STRING": what nearly all CAs write.</summary>
    private static byte[] DefaultIdentifier(PublicKeyInfo key) =>
        DigestAlgorithms.Compute(HashAlgorithmName.SHA1, key.KeyBits.Span);
}
