using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>The path to the anchors handed in holds; its dates and revocation have checks of their own.</summary>
internal sealed class LeadsToAnchor : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (scene.Trust is not { } trust)
        {
            yield break;
        }

        foreach (var finding in trust.Findings.Where(one => one.Indication is not null))
        {
            if (
                finding.Code
                is FindingCatalogue.Expired
                    or FindingCatalogue.NotYetValid
                    or FindingCatalogue.Revoked
                    or FindingCatalogue.AuthorityRevocationUnknown
            )
            {
                continue;
            }

            yield return new(
                SigningRefusals.NotTrusted(finding.Sentence),
                ActBasis.Certificate,
                ActSeverity.Refusal
            );
        }
    }
}
