namespace AnTin.Signatures.Changes;

/// <summary>
/// How many operators of looks one comparison reads. A file that asks for more is not compared to its end, and what was not
/// looked at is not trusted.
/// </summary>
internal sealed class ComparisonBudget
{
    private const long MostOperations = 2_000_000;

    private long spent;

    public bool IsSpent => spent > MostOperations;

    /// <summary>False where the work is more than what is left.</summary>
    public bool TryTake(long operations)
    {
        spent += operations;
        return !IsSpent;
    }
}
