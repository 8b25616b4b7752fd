namespace AnTin.Signatures.Signing;

/// <summary>Where the picture of an appearance stands to its text.</summary>
public enum PicturePosition
{
    /// <summary>It fills the place; text is written over it.</summary>
    Behind,
    AboveText,
    BelowText,
}
