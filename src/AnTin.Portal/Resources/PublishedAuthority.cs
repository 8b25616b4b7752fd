using AnTin.Pki.Certificates;
using AnTin.Signatures.Validation;

namespace AnTin.Portal.Resources;

/// <summary>An authority believed here, as people load it into the programs that check signatures.</summary>
/// <param name="Name">Its common name.</param>
/// <param name="IsRoot">Whether it is the anchor that a program must be told to believe.</param>
/// <param name="Certificate">What is downloaded, DER.</param>
public sealed record PublishedAuthority(string Name, bool IsRoot, Certificate Certificate)
{
    /// <summary>The address of its certificate on this site, named by the certificate's own SHA-256.</summary>
    public string Path => $"/resources/authorities/{Certificate.FingerprintHex}.crt";

    /// <summary>Roots first, then by name.</summary>
    public static IReadOnlyList<PublishedAuthority> Of(ValidationContext context) =>
        [
            .. context.TrustAnchors.Select(anchor => From(anchor, isRoot: true)),
            .. context
                .Certificates.Where(certificate =>
                    certificate.IsAuthority && !context.TrustAnchors.Contains(certificate)
                )
                .Select(certificate => From(certificate, isRoot: false))
                .OrderBy(authority => authority.Name, StringComparer.Ordinal),
        ];

    private static PublishedAuthority From(Certificate certificate, bool isRoot) =>
        new(certificate.Subject.CommonName ?? certificate.Subject.ToString(), isRoot, certificate);
}
