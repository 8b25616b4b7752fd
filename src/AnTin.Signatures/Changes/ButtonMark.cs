namespace AnTin.Signatures.Changes;

/// <summary>What the look of one state of a button draws on its background and border.</summary>
internal enum ButtonMark
{
    None,

    /// <summary>One tick, cross, dot or the like that is seen.</summary>
    Sign,

    /// <summary>More than that, or something that is not seen or not understood.</summary>
    Other,
}
