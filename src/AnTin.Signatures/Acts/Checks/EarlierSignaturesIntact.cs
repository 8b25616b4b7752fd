using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Nobody signs below a signature that is broken, or above an edit that came after one.</summary>
internal sealed class EarlierSignaturesIntact : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene) =>
        scene
            .Earlier.Where(one => !one.Report.Clean)
            .Select(one => new ActFinding(
                SigningRefusals.EarlierSignatureBroken(one.Report.Field, one.Report.Sentence),
                ActBasis.Receipt,
                ActSeverity.Refusal
            ));
}
