using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Article 25: an electronic original is not copied electronically as "sao y" or "sao lục"; an extract is allowed every way.</summary>
internal sealed class CopyDirection : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        var form = scene.Request.Copy ?? CopyForm.True;
        if (form != CopyForm.Extract && scene.Earlier.Count > 0)
        {
            yield return new(
                SigningRefusals.CopyNotAllowed(form.Words()),
                ActBasis.Copies,
                ActSeverity.Waivable
            );
        }
    }
}
