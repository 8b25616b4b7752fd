namespace AnTin.Signatures;

/// <summary>What is said of a whole file: the worst of its signatures, or why none could be judged.</summary>
public enum Conclusion
{
    /// <summary>All signatures passed.</summary>
    TotalPassed,

    /// <summary>None failed, at least one cannot be decided.</summary>
    Indeterminate,

    /// <summary>At least one failed.</summary>
    TotalFailed,

    /// <summary>The file can be read and holds no signature that can be.</summary>
    NoSignature,

    /// <summary>The file is damaged, protected, or of a kind this library does not read.</summary>
    Unreadable,
}
