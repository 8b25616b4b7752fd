using AnTin.Pki.Certificates;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>RFC 5280 §4.2.1.3: the certificate is one for signatures.</summary>
internal sealed class MadeForSigning : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (scene.Certificate is not { } certificate)
        {
            yield return new(
                SigningRefusals.NoCertificate(),
                ActBasis.Certificate,
                ActSeverity.Refusal
            );
        }
        else if (
            !certificate.Allows(KeyUsages.DigitalSignature)
            && !certificate.Allows(KeyUsages.NonRepudiation)
        )
        {
            yield return new(
                SigningRefusals.NotForSigning(),
                ActBasis.Certificate,
                ActSeverity.Refusal
            );
        }
    }
}
