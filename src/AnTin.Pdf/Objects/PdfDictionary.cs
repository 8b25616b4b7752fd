using System.Collections.Immutable;

namespace AnTin.Pdf.Objects;

/// <summary>
/// A dictionary (7.3.7). Keys are names without slash; the order of writing is kept but takes no part in comparison.
/// A key whose value is null is a missing key. Of two equal keys the last one counts, and
/// <see cref="HasDuplicateKeys"/> tells, because readers disagree there.
/// </summary>
public sealed class PdfDictionary : PdfObject
{
    /// <summary>The dictionary without entries.</summary>
    public static readonly PdfDictionary Empty = new([]);

    private readonly ImmutableArray<KeyValuePair<string, PdfObject>> entries;
    private readonly Dictionary<string, PdfObject>? index;

    /// <summary>A dictionary of the entries; null values are left out.</summary>
    public PdfDictionary(IEnumerable<KeyValuePair<string, PdfObject>> entries)
    {
        var kept = ImmutableArray.CreateBuilder<KeyValuePair<string, PdfObject>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (places.TryGetValue(entry.Key, out var place))
            {
                kept[place] = entry;
                HasDuplicateKeys = true;
            }
            else
            {
                places.Add(entry.Key, kept.Count);
                kept.Add(entry);
            }
        }

        this.entries = [.. kept.Where(entry => !entry.Value.IsNull)];
        if (this.entries.Length > 8)
        {
            index = this.entries.ToDictionary(
                entry => entry.Key,
                entry => entry.Value,
                StringComparer.Ordinal
            );
        }
    }

    /// <summary>A dictionary of the pairs; null values are left out.</summary>
    public static PdfDictionary Of(params ReadOnlySpan<(string Key, PdfObject Value)> entries)
    {
        var pairs = new List<KeyValuePair<string, PdfObject>>(entries.Length);
        foreach (var (key, value) in entries)
        {
            pairs.Add(new(key, value));
        }

        return new PdfDictionary(pairs);
    }

    /// <summary>Keys without slash and their values, in order of writing.</summary>
    public ImmutableArray<KeyValuePair<string, PdfObject>> Entries => entries;

    /// <summary>How many entries.</summary>
    public int Count => entries.Length;

    /// <summary>A key was given twice; the last value was kept.</summary>
    public bool HasDuplicateKeys { get; }

    /// <summary>The value, or null (the PDF object) where the key is missing. References are not followed.</summary>
    public PdfObject this[string key]
    {
        get
        {
            if (index is not null)
            {
                return index.GetValueOrDefault(key, PdfNull.Instance);
            }

            foreach (var entry in entries)
            {
                if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                {
                    return entry.Value;
                }
            }

            return PdfNull.Instance;
        }
    }

    /// <summary>Whether the key has a value other than null.</summary>
    public bool ContainsKey(string key) => !this[key].IsNull;

    /// <summary>A copy with the value set in its old place, or added at the end.</summary>
    public PdfDictionary With(string key, PdfObject value)
    {
        var changed = entries.ToList();
        var place = changed.FindIndex(entry =>
            string.Equals(entry.Key, key, StringComparison.Ordinal)
        );
        if (place < 0)
        {
            changed.Add(new(key, value));
        }
        else
        {
            changed[place] = new(key, value);
        }

        return new PdfDictionary(changed);
    }

    /// <summary>A copy without the key.</summary>
    public PdfDictionary Without(string key) =>
        new(entries.Where(entry => !string.Equals(entry.Key, key, StringComparison.Ordinal)));

    public override bool Equals(object? obj) =>
        obj is PdfDictionary other
        && other.Count == Count
        && entries.All(entry => other[entry.Key].Equals(entry.Value));

    public override int GetHashCode()
    {
        var hash = entries.Length;
        foreach (var entry in entries)
        {
            hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(entry.Key), entry.Value);
        }

        return hash;
    }

    public override string ToString() =>
        $"<< {string.Join(' ', entries.Select(entry => $"/{entry.Key} {entry.Value}"))} >>";
}
