using AnTin.Pdf.Objects;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Number and date come before the organisation's signature; a prepared field must not be empty.</summary>
internal sealed class NumberAndDateGiven : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        var fields = NumberFields.All(scene.State, scene.Settings).ToArray();
        foreach (
            var field in fields.Where(one =>
                scene.State.Resolve(one.Value) is not PdfString { Bytes.Length: > 0 }
            )
        )
        {
            yield return new(
                SigningRefusals.FieldEmpty(field.FullName),
                ActBasis.Order,
                ActSeverity.Refusal
            );
        }

        if (fields.Length == 0 && BlankFields.Find(scene.State, scene.Settings).Count > 0)
        {
            yield return new(
                SigningRefusals.NumberSeemsMissing(),
                ActBasis.Order,
                ActSeverity.Warning
            );
        }
    }
}
