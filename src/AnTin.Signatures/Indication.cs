namespace AnTin.Signatures;

/// <summary>The main status of a signature (ETSI EN 319 102-1 §5.1.3, table 5).</summary>
public enum Indication
{
    /// <summary>Every check passed under the policy.</summary>
    TotalPassed,

    /// <summary>What is at hand does not decide: neither a yes nor a no.</summary>
    Indeterminate,

    /// <summary>A check failed that nothing later can mend.</summary>
    TotalFailed,
}
