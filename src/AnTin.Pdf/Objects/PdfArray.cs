using System.Collections.Immutable;

namespace AnTin.Pdf.Objects;

public sealed class PdfArray(ImmutableArray<PdfObject> items) : PdfObject
{
    public static readonly PdfArray Empty = new(ImmutableArray<PdfObject>.Empty);

    public PdfArray(params ReadOnlySpan<PdfObject> items)
        : this(ImmutableArray.Create(items)) { }

    public ImmutableArray<PdfObject> Items { get; } = items;

    public int Count => Items.Length;

    /// <summary>The item, or null (the PDF object) past the end.</summary>
    public PdfObject this[int index] =>
        index >= 0 && index < Items.Length ? Items[index] : PdfNull.Instance;

    public PdfArray Add(PdfObject item) => new(Items.Add(item));

    public static PdfArray Of(IEnumerable<PdfObject> items) => new(items.ToImmutableArray());

    public static PdfArray OfIntegers(params ReadOnlySpan<long> values)
    {
        var items = ImmutableArray.CreateBuilder<PdfObject>(values.Length);
        foreach (var value in values)
        {
            items.Add(new PdfInteger(value));
        }

        return new PdfArray(items.MoveToImmutable());
    }

    public static PdfArray OfNumbers(params ReadOnlySpan<double> values)
    {
        var items = ImmutableArray.CreateBuilder<PdfObject>(values.Length);
        foreach (var value in values)
        {
            items.Add(
                value == Math.Truncate(value) ? new PdfInteger((long)value) : new PdfReal(value)
            );
        }

        return new PdfArray(items.MoveToImmutable());
    }

    public override bool Equals(object? obj) =>
        obj is PdfArray other && other.Items.SequenceEqual(Items);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(' ', Items)}]";
}
