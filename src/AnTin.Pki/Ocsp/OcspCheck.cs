using AnTin.Pki.Certificates;

namespace AnTin.Pki.Ocsp;

/// <summary>Whether an OCSP answer may be believed for certificates of one issuer, and who gave it.</summary>
/// <param name="Result">Why or why not.</param>
/// <param name="Responder">The certificate whose key signed; null when none was found.</param>
public sealed record OcspCheck(OcspCheckResult Result, Certificate? Responder)
{
    public bool IsAuthentic => Result == OcspCheckResult.Authentic;
}
