namespace AnTin.Pdf.Layout;

/// <summary>How lines stand in their column.</summary>
public enum Alignment
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Flush right.</summary>
    Right,

    /// <summary>Flush on both sides by wider spaces; the last line of a paragraph flush left.</summary>
    Justify,
}
