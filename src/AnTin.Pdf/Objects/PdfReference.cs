using System.Globalization;

namespace AnTin.Pdf.Objects;

/// <summary>An indirect reference, <c>12 0 R</c> (7.3.10).</summary>
public sealed class PdfReference(int number, int generation = 0) : PdfObject
{
    /// <summary>Object number, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Generation, 0 for nearly all objects.</summary>
    public int Generation { get; } = generation;

    public override bool Equals(object? obj) =>
        obj is PdfReference other && other.Number == Number && other.Generation == Generation;

    public override int GetHashCode() => HashCode.Combine(Number, Generation);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number} {Generation} R");
}
