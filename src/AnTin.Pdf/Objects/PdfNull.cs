namespace AnTin.Pdf.Objects;

/// <summary>The null object; also what a missing entry and a missing object are (7.3.9, 7.3.10).</summary>
public sealed class PdfNull : PdfObject
{
    /// <summary>The only instance.</summary>
    public static readonly PdfNull Instance = new();

    private PdfNull() { }

    public override string ToString() => "null";
}
