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

    /// <summary>So many are looked through one by one.</summary>
    private const int FewKeys = 8;

    private readonly ImmutableArray<KeyValuePair<string, PdfObject>> entries;
    private readonly Dictionary<string, PdfObject>? index;

    /// <summary>A dictionary of the entries; null values are left out.</summary>
    public PdfDictionary(IEnumerable<KeyValuePair<string, PdfObject>> entries)
    {
        var kept = ImmutableArray.CreateBuilder<KeyValuePair<string, PdfObject>>();
        Dictionary<string, int>? places = null;
        foreach (var entry in entries)
        {
            if (kept.Count == FewKeys && places is null)
            {
                places = Enumerable
                    .Range(0, FewKeys)
                    .ToDictionary(i => kept[i].Key, StringComparer.Ordinal);
            }

            if (PlaceOf(entry.Key, kept, places) is >= 0 and var place)
            {
                kept[place] = entry;
                HasDuplicateKeys = true;
            }
            else
            {
                places?.Add(entry.Key, kept.Count);
                kept.Add(entry);
            }
        }

        kept.RemoveAll(entry => entry.Value.IsNull);
        this.entries = kept.DrainToImmutable();
        if (this.entries.Length > FewKeys)
        {
            index = this.entries.ToDictionary(
                entry => entry.Key,
                entry => entry.Value,
                StringComparer.Ordinal
            );
        }
    }

    private static int PlaceOf(
        string key,
        ImmutableArray<KeyValuePair<string, PdfObject>>.Builder kept,
        Dictionary<string, int>? places
    )
    {
        if (places is not null)
        {
            return places.GetValueOrDefault(key, -1);
        }

        for (var i = 0; i < kept.Count; i++)
        {
            if (string.Equals(kept[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
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

    /// <summary>Whether nothing inside refers to another object.</summary>
    internal bool IsSelfContained => entries.All(entry => RefersToNothing(entry.Value));

    private static bool RefersToNothing(PdfObject value) =>
        value switch
        {
            PdfReference or PdfStream => false,
            PdfArray array => array.Items.All(RefersToNothing),
            PdfDictionary dictionary => dictionary.IsSelfContained,
            _ => true,
        };

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
