using AnTin.Pki.Ocsp;

namespace AnTin.Pki.Lints.OfOcspResponses;

/// <summary>RFC 6960 §4.2.2.2: the answer is believed by a relying party that knows nothing but the issuer.</summary>
internal sealed class OcspResponderIsAuthorised : Lint<OcspUnderLint>
{
    public override string Source => "RFC 6960 §4.2.2.2";

    public override IEnumerable<string> Check(OcspUnderLint subject)
    {
        var check = OcspVerifier.Check(subject.Response, subject.Issuer);
        if (!check.IsAuthentic)
        {
            yield return $"A relying party would refuse it: {check.Result}.";
        }
        else if (check.Responder != subject.Issuer && !check.Responder!.HasOcspNoCheck)
        {
            yield return "The responder's certificate lacks ocsp-nocheck.";
        }
    }
}
