using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>What the act cannot do without.</summary>
internal sealed class InputGiven(Sentence what, Func<ActScene, string?> given) : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (string.IsNullOrWhiteSpace(given(scene)))
        {
            yield return new(
                SigningRefusals.InputMissing(what),
                scene.Request.Act.Basis,
                ActSeverity.Refusal
            );
        }
    }
}
