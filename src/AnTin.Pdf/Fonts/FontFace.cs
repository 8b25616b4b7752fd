namespace AnTin.Pdf.Fonts;

public enum FontFace
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}
