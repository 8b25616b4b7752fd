namespace AnTin.Signatures.Reports.Pages;

/// <summary>What became of a line of text.</summary>
public enum LineChange
{
    /// <summary>The same words at the same place.</summary>
    Same,

    /// <summary>It stands there no more.</summary>
    Removed,

    /// <summary>It was not there.</summary>
    Added,

    /// <summary>The same words stand at another place.</summary>
    Moved,

    /// <summary>Another wording stands in its place.</summary>
    Altered,
}
