namespace AnTin.Signatures.Reports.Pages;

/// <summary>One page as it was signed and as it is now.</summary>
public sealed record PageComparison
{
    /// <summary>The fields of the signatures after which it changed.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The signed document is the first so many bytes of the file.</summary>
    public required long SignedLength { get; init; }

    /// <summary>Null for a page that was not there.</summary>
    public PageView? Before { get; init; }

    /// <summary>Null for a page that is there no more.</summary>
    public PageView? After { get; init; }

    /// <summary>The suspicious changes on this page.</summary>
    public required IReadOnlyList<ChangeReport> Changes { get; init; }

    /// <summary>The lines of both, in the order of reading.</summary>
    public required IReadOnlyList<LinePair> Lines { get; init; }
}
