using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>The organisation signs last: whoever comes after it changes an issued document.</summary>
internal sealed class OrganisationNotYetSigned : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (scene.Earlier.Any(one => one.IsByOrganisation))
        {
            yield return new(
                SigningRefusals.OrganisationSignedFirst(),
                ActBasis.Order,
                ActSeverity.Waivable
            );
        }
    }
}
