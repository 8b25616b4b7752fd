namespace AnTin.Pdf.Writing;

/// <summary>Where reserved room stands in the file, its brackets included.</summary>
/// <param name="Offset">Bytes from the start of the file.</param>
/// <param name="Length">Bytes of text.</param>
public readonly record struct ReservedPlace(long Offset, int Length)
{
    /// <summary>The offset just after the place.</summary>
    public long End => Offset + Length;
}
