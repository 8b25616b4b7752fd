namespace AnTin.Pdf.Objects;

/// <summary>
/// One of the nine kinds of PDF object (ISO 32000-2, 7.3). Objects are immutable and compare by content, so two
/// revisions of a file can be laid side by side.
/// </summary>
public abstract class PdfObject
{
    private protected PdfObject() { }

    /// <summary>Whether it is the null object.</summary>
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

    /// <summary>Whether it is this name (without slash).</summary>
    public bool IsName(string name) => string.Equals(AsName(), name, StringComparison.Ordinal);

    /// <summary>The dictionary; null for any other kind, a stream included.</summary>
    public PdfDictionary? AsDictionary() => this as PdfDictionary;

    /// <summary>The array; null for any other kind.</summary>
    public PdfArray? AsArray() => this as PdfArray;

    /// <summary>The reference, not followed; null for any other kind.</summary>
    public PdfReference? AsReference() => this as PdfReference;

    /// <summary>The string; null for any other kind.</summary>
    public PdfString? AsString() => this as PdfString;
}
