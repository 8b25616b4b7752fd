using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Whoever takes a document in looks at the signature of the organisation that sent it.</summary>
internal sealed class SenderSigned : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (!scene.Earlier.Any(one => one.IsByOrganisation))
        {
            yield return new(SigningRefusals.NotIssuedYet(), ActBasis.Receipt, ActSeverity.Warning);
        }
    }
}
