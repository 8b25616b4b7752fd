using AnTin.Pki.Ocsp;
using AnTin.Pki.Revocation;

namespace AnTin.Pki.Lints.OfOcspResponses;

/// <summary>
/// RFC 6960 §4.2.1 and T8: one answer for each question, about this issuer's certificates; a revocation not in the
/// future, with a reason the standard knows.
/// </summary>
internal sealed class OcspStatusesAreSound : Lint<OcspUnderLint>
{
    public override string Source => "RFC 6960 §4.2.1, T8";

    public override IEnumerable<string> Check(OcspUnderLint subject)
    {
        var responses = subject.Response.Responses;
        if (responses.Select(one => one.Certificate.Serial).Distinct().Count() != responses.Count)
        {
            yield return "One certificate is answered for twice.";
        }

        foreach (var one in responses)
        {
            if (!one.Certificate.IsIssuedBy(subject.Issuer))
            {
                yield return $"Serial {one.Certificate.Serial} is not of this issuer.";
            }

            if (one.Status == OcspCertificateStatus.Revoked && one.RevokedAt > one.ThisUpdate)
            {
                yield return $"Serial {one.Certificate.Serial} is revoked in the future.";
            }

            if (
                one.Reason is { } reason
                && (!Enum.IsDefined(reason) || reason == RevocationReason.RemoveFromCrl)
            )
            {
                yield return $"Serial {one.Certificate.Serial} has reason {reason}.";
            }
        }
    }
}
