using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Neither the certificate nor an authority above it was revoked; where no answer could be had, that is said.</summary>
internal sealed class NotRevoked : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (scene.Trust is not { } trust)
        {
            yield break;
        }

        var revoked = trust.Findings.FirstOrDefault(one => one.Code is FindingCatalogue.Revoked);
        if (revoked is not null)
        {
            yield return new(
                SigningRefusals.RevokedCertificate(revoked.Sentence),
                ActBasis.Certificate,
                ActSeverity.Refusal
            );
        }
        else if (!trust.RevocationKnown)
        {
            yield return new(
                SigningRefusals.RevocationNotKnown(),
                ActBasis.Certificate,
                ActSeverity.Warning
            );
        }
    }
}
