using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>The certificate is in force at the time of signing.</summary>
internal sealed class InForce : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (
            scene.Certificate is { } certificate
            && !certificate.Validity.Contains(scene.Request.Signing.At)
        )
        {
            yield return new(
                SigningRefusals.OutOfValidity(
                    SigningChecks.Day(certificate.Validity.NotBefore, scene.Request.Signing.Policy),
                    SigningChecks.Day(certificate.Validity.NotAfter, scene.Request.Signing.Policy)
                ),
                ActBasis.Certificate,
                ActSeverity.Refusal
            );
        }
    }
}
