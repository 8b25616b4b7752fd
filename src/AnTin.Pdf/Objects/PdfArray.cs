using System.Collections.Immutable;

namespace AnTin.Pdf.Objects;

/// <summary>An array (7.3.6).</summary>
public sealed class PdfArray(ImmutableArray<PdfObject> items) : PdfObject
{
    /// <summary>The array without items.</summary>
    public static readonly PdfArray Empty = new(ImmutableArray<PdfObject>.Empty);

    /// <summary>An array of the items.</summary>
    public PdfArray(params ReadOnlySpan<PdfObject> items)
        : this(ImmutableArray.Create(items)) { }

    /// <summary>The items in order; references are not followed.</summary>
    public ImmutableArray<PdfObject> Items { get; } = items;

    /// <summary>How many items.</summary>
    public int Count => Items.Length;

    /// <summary>The item, or null (the PDF object) past the end.</summary>
    public PdfObject this[int index] =>
        index >= 0 && index < Items.Length ? Items[index] : PdfNull.Instance;

    /// <summary>A copy with the item at its end.</summary>
    public PdfArray Add(PdfObject item) => new(Items.Add(item));

    /// <summary>An array of the items.</summary>
    public static PdfArray Of(IEnumerable<PdfObject> items) => new(items.ToImmutableArray());

    /// <summary>An array of integers, such as a byte range.</summary>
    public static PdfArray OfIntegers(params ReadOnlySpan<long> values)
    {
        var items = ImmutableArray.CreateBuilder<PdfObject>(values.Length);
        foreach (var value in values)
        {
            items.Add(new PdfInteger(value));
        }

        return new PdfArray(items.MoveToImmutable());
    }

    /// <summary>An array of numbers; whole ones become integers.</summary>
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
