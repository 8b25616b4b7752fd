using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Nobody certified the document against further signatures (DocMDP P 1).</summary>
internal sealed class DocumentOpen : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (SigningChecks.Check(scene.Document) is { } closed)
        {
            yield return new(closed, ActBasis.Certified, ActSeverity.Refusal);
        }
    }
}
