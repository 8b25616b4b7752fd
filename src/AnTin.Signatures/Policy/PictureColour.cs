namespace AnTin.Signatures.Policy;

/// <summary>The colour that prevails among the opaque, coloured points of a picture.</summary>
public enum PictureColour
{
    /// <summary>No picture, or grey.</summary>
    None,
    Red,
    Blue,
    Other,
}
