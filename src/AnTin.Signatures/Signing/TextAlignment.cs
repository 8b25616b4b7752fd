namespace AnTin.Signatures.Signing;

public enum TextAlignment
{
    Left,
    Centre,
    Right,
}
