namespace AnTin.Signatures.Reports.Revisions;

/// <summary>One state of a PDF file: what was appended, by whom, and what it changed.</summary>
public sealed record RevisionReport
{
    /// <summary>1 for the original document.</summary>
    public required int Number { get; init; }

    /// <summary>The first byte of what was appended.</summary>
    public required long Start { get; init; }

    /// <summary>The length of the file when this revision was written: its first so many bytes are that document.</summary>
    public required long End { get; init; }

    /// <summary>What it did, the weightiest first.</summary>
    public required IReadOnlyList<RevisionKind> Kinds { get; init; }

    /// <summary>Signatures and document time stamps made by this revision.</summary>
    public IReadOnlyList<RevisionSignature> Signatures { get; init; } = [];

    /// <summary>Fields of all signatures and time stamps whose bytes take this revision in.</summary>
    public IReadOnlyList<string> CoveredBy { get; init; } = [];

    /// <summary>Changes against the revision before that the signatures until then allow.</summary>
    public IReadOnlyList<ChangeReport> Allowed { get; init; } = [];

    /// <summary>Changes against the revision before that they do not allow.</summary>
    public IReadOnlyList<ChangeReport> Suspicious { get; init; } = [];

    /// <summary>False where the file has more revisions than are compared one by one.</summary>
    public bool WasCompared { get; init; } = true;

    /// <summary>Whether it did this, perhaps among other things.</summary>
    public bool Is(RevisionKind kind) => Kinds.Contains(kind);
}
