namespace AnTin.Signatures.Changes;

internal enum WalkDecision
{
    /// <summary>Compare the values and what they lead to.</summary>
    Walk,

    /// <summary>Another part of the comparison looks at them, or they stand for the same thing.</summary>
    Same,

    /// <summary>They stand for different things; no need to look inside.</summary>
    Differs,
}
