namespace AnTin.Pdf.Objects;

/// <summary>
/// One of the nine kinds of PDF object (ISO 32000-2, 7.3). Objects are immutable and compare by content, so two
/// revisions of a file can be laid side by side.
/// </summary>
public abstract class PdfObject
{
    private protected PdfObject() { }

    public bool IsNull => this is PdfNull;

    /// <summary>The integer value, also of a real without fraction; null for any other kind.</summary>
    public long? AsInteger() =>
        this switch
        {
            PdfInteger integer => integer.Value,
            PdfReal real
                when real.Value == Math.Truncate(real.Value) && Math.Abs(real.Value) < 1e15 =>
                (long)real.Value,
            _ => null,
        };

    /// <summary>The numeric value of an integer or real; null for any other kind.</summary>
    public double? AsNumber() =>
        this switch
        {
            PdfInteger integer => integer.Value,
            PdfReal real => real.Value,
            _ => null,
        };

    /// <summary>The name without its slash; null for any other kind.</summary>
    public string? AsName() => (this as PdfName)?.Value;

    public bool IsName(string name) => string.Equals(AsName(), name, StringComparison.Ordinal);

    public PdfDictionary? AsDictionary() => this as PdfDictionary;

    public PdfArray? AsArray() => this as PdfArray;

    public PdfStream? AsStream() => this as PdfStream;

    public PdfReference? AsReference() => this as PdfReference;

    public PdfString? AsString() => this as PdfString;
}
