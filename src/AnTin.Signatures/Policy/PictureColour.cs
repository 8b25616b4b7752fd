namespace AnTin.Signatures.Policy;

/// <summary>The colour that prevails among the opaque, coloured points of a picture.</summary>
public enum PictureColour
{
    /// <summary>No picture, or grey.</summary>
    None,

    /// <summary>As a seal is.</summary>
    Red,

    /// <summary>As handwriting is.</summary>
    Blue,

    /// <summary>Coloured, neither red nor blue.</summary>
    Other,
}
