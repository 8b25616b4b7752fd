namespace AnTin.Pki.Der;

/// <summary>Where one element stands in its document: identifier, length octets, content.</summary>
/// <param name="Tag">The identifier octet.</param>
/// <param name="Start">Offset of the identifier octet.</param>
/// <param name="ContentStart">Offset of the first content octet.</param>
/// <param name="End">Offset just past the content.</param>
public readonly record struct DerElement(byte Tag, int Start, int ContentStart, int End)
{
    public Range Whole => Start..End;

    public Range Content => ContentStart..End;

    public int ContentLength => End - ContentStart;
}
