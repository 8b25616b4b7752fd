namespace AnTin.Pdf.Objects;

/// <summary>
/// A name without its slash, escapes undone. Each char is one byte (Latin-1), so every name survives reading and
/// writing unchanged, also one that is not UTF-8.
/// </summary>
public sealed class PdfName(string value) : PdfObject
{
    /// <summary>The name without slash, one char a byte.</summary>
    public string Value { get; } = value;

    public override bool Equals(object? obj) =>
        obj is PdfName other && string.Equals(other.Value, Value, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => "/" + Value;
}
