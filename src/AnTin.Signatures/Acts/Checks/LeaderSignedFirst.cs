using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>The clerk seals only what the authorised person has signed.</summary>
internal sealed class LeaderSignedFirst : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (!scene.Earlier.Any(one => one.IsByLeader))
        {
            yield return new(SigningRefusals.LeaderMissing(), ActBasis.Clerk, ActSeverity.Waivable);
        }
    }
}
