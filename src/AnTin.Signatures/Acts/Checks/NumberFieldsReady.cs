using AnTin.Signatures.Forms;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>A signed document takes number and date only into fields that were made ready before and that no signer locked.</summary>
internal sealed class NumberFieldsReady : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        var fields = NumberFields.All(scene.State, scene.Settings).ToArray();
        if (scene.Earlier.Count > 0 && !NumberFields.HasNumber(scene.State, scene.Settings))
        {
            yield return new(
                SigningRefusals.NumberFieldsMissing(),
                ActBasis.Order,
                ActSeverity.Refusal
            );
        }

        foreach (
            var field in fields.Where(one =>
                !FormFilling.IsOpen(scene.Document, one.FullName, scene.Request.Signing.Policy)
            )
        )
        {
            yield return new(
                SigningRefusals.FieldLocked(field.FullName),
                ActBasis.Order,
                ActSeverity.Refusal
            );
        }
    }
}
