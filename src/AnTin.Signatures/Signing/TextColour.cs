namespace AnTin.Signatures.Signing;

/// <summary>The ink of an appearance's text and frame.</summary>
public enum TextColour
{
    Black,
    Red,
    Blue,
}
