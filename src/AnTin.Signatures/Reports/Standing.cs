namespace AnTin.Signatures.Reports;

/// <summary>
/// What a reader may do with a file or a signature, the gravest first. It goes with the advice of <see cref="NextSteps"/>;
/// the standard's indication, which knows fewer cases, stands beside it.
/// </summary>
public enum Standing
{
    /// <summary>Edited, or the signature is wrong.</summary>
    NotValid,

    /// <summary>The standard cannot decide, but the reader can: no later answer makes it good.</summary>
    NotUsable,

    /// <summary>Something that may still come is missing.</summary>
    Undecided,

    /// <summary>Whoever signed did so rightly; the organisation has not signed yet.</summary>
    Unfinished,

    /// <summary>Every signature passed.</summary>
    Valid,

    /// <summary>A file without a signature that can be read.</summary>
    NoSignature,

    /// <summary>A file of a known kind that is broken.</summary>
    Unreadable,

    /// <summary>No kind of file that can bear a signature known here.</summary>
    OtherKind,
}
