using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;

namespace AnTin.Pki.Lints;

/// <summary>An OCSP answer with all it is compared to.</summary>
/// <param name="Response">The answer.</param>
/// <param name="Issuer">The authority it speaks for.</param>
/// <param name="LongestLife">How far nextUpdate may lie ahead.</param>
public sealed record OcspUnderLint(OcspResponse Response, Certificate Issuer, TimeSpan LongestLife);
