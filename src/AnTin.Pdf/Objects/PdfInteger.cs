using System.Globalization;

namespace AnTin.Pdf.Objects;

public sealed class PdfInteger(long value) : PdfObject
{
    public long Value { get; } = value;

    public override bool Equals(object? obj) => obj is PdfInteger other && other.Value == Value;

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
