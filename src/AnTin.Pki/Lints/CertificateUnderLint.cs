using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints;

/// <summary>A certificate with all it is compared to.</summary>
/// <param name="Certificate">The certificate, or its twin.</param>
/// <param name="Profile">The profile pinned with the order.</param>
/// <param name="Issuer">The issuer's certificate; the certificate itself for a root.</param>
/// <param name="SigningKey">Whose signature to expect: the issuer's key, or the throw-away key of a twin.</param>
public sealed record CertificateUnderLint(
    Certificate Certificate,
    CertificateProfile Profile,
    Certificate Issuer,
    PublicKeyInfo SigningKey
)
{
    public bool IsEndEntity =>
        Profile.Kind
            is not (
                ProfileKind.Root
                or ProfileKind.Authority
                or ProfileKind.CrossAuthority
                or ProfileKind.RolloverLink
            );
}
