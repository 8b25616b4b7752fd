namespace AnTin.Signatures.Changes;

/// <summary>A colour, as far as it matters whether it could be that of paper.</summary>
internal enum Tone
{
    /// <summary>Ink: what it hides is seen to be hidden. The colour that every content begins with.</summary>
    Dark,

    /// <summary>Like paper, or of a colour space that is not known here.</summary>
    Paper,
}
