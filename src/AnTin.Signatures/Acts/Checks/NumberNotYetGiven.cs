using AnTin.Pdf.Objects;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>A number once given is unique in its year and stays (Article 15).</summary>
internal sealed class NumberNotYetGiven : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        foreach (var field in NumberFields.All(scene.State, scene.Settings))
        {
            if (scene.State.Resolve(field.Value) is PdfString { Bytes.Length: > 0 } given)
            {
                yield return new(
                    SigningRefusals.NumberGivenAlready(field.FullName, given.ToText()),
                    ActBasis.Order,
                    ActSeverity.Refusal
                );
            }
        }
    }
}
