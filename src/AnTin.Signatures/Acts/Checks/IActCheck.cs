namespace AnTin.Signatures.Acts.Checks;

/// <summary>One thing that must be true, or should be looked at, before an act.</summary>
internal interface IActCheck
{
    IEnumerable<ActFinding> Look(ActScene scene);
}
