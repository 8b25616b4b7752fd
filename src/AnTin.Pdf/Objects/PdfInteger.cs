using System.Globalization;

namespace AnTin.Pdf.Objects;

/// <summary>An integer (7.3.3), of 64 bits.</summary>
public sealed class PdfInteger(long value) : PdfObject
{
    private static readonly PdfInteger[] Small =
    [
        .. Enumerable.Range(0, 1024).Select(small => new PdfInteger(small)),
    ];

    /// <summary>The number.</summary>
    public long Value { get; } = value;

    /// <summary>The number; small ones are shared, because hostile files hold millions of noughts.</summary>
    public static PdfInteger Of(long number) =>
        number >= 0 && number < Small.Length ? Small[number] : new PdfInteger(number);

    public override bool Equals(object? obj) => obj is PdfInteger other && other.Value == Value;

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
