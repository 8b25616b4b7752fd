namespace AnTin.Pdf.Fonts;

/// <summary>The four faces of Liberation Serif that letters and appearances use.</summary>
public enum FontFace
{
    /// <summary>Upright, weight 400.</summary>
    Regular,

    /// <summary>Upright, weight 700.</summary>
    Bold,

    /// <summary>Leaning, weight 400.</summary>
    Italic,

    /// <summary>Leaning, weight 700.</summary>
    BoldItalic,
}
