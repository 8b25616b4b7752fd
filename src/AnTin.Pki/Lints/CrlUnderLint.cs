using AnTin.Pki.Certificates;
using AnTin.Pki.Revocation;

namespace AnTin.Pki.Lints;

/// <summary>A CRL with all it is compared to.</summary>
/// <param name="Crl">The CRL.</param>
/// <param name="Issuer">The authority behind the address it is published at (T11).</param>
/// <param name="Previous">The CRL it replaces, of the same scope; null for the first.</param>
/// <param name="LongestLife">How far nextUpdate may lie ahead.</param>
public sealed record CrlUnderLint(
    CertificateRevocationList Crl,
    Certificate Issuer,
    CertificateRevocationList? Previous,
    TimeSpan LongestLife
);
