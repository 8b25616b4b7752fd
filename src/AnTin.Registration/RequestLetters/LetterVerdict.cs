namespace AnTin.Registration.RequestLetters;

/// <param name="Faults">Empty when the signature counts.</param>
/// <param name="SignedBy">Name in the signer's certificate; null when there is no signature.</param>
public sealed record LetterVerdict(IReadOnlyList<LetterFault> Faults, string? SignedBy)
{
    public bool Counts => Faults.Count == 0;
}
