namespace AnTin.Pdf.Layout;

public enum Alignment
{
    Left,
    Centre,
    Right,
    Justify,
}
