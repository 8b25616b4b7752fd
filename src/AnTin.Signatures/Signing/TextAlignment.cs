namespace AnTin.Signatures.Signing;

/// <summary>How the lines of an appearance stand in their place.</summary>
public enum TextAlignment
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Flush right.</summary>
    Right,
}
