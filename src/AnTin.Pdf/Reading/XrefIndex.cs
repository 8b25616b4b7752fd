using System.Runtime.InteropServices;

namespace AnTin.Pdf.Reading;

/// <summary>
/// Where every object is in every revision. Most objects have one place; those that were replaced have a list, searched
/// by halves, so that a file of thousands of revisions costs no more than its sections.
/// </summary>
internal sealed class XrefIndex
{
    private readonly Dictionary<int, Place> first = [];
    private readonly Dictionary<int, List<Place>> later = [];

    private readonly record struct Place(int Revision, XrefEntry Entry);

    /// <summary>Every number that any section names.</summary>
    public IEnumerable<int> Numbers => first.Keys;

    /// <summary>Numbers of object streams that hold something, in any revision.</summary>
    public HashSet<int> Containers { get; } = [];

    /// <summary>Adds a section; revisions come oldest first.</summary>
    public void Add(int revision, Dictionary<int, XrefEntry> entries)
    {
        first.EnsureCapacity(first.Count == 0 ? entries.Count : first.Count);
        foreach (var (number, entry) in entries)
        {
            if (!first.TryAdd(number, new Place(revision, entry)))
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    later,
                    number,
                    out _
                );
                (places ??= []).Add(new Place(revision, entry));
            }

            if (entry.Kind == XrefEntryKind.InObjectStream && entry.Position <= int.MaxValue)
            {
                Containers.Add((int)entry.Position);
            }
        }
    }

    public bool TryLocate(int number, int revision, out XrefEntry entry)
    {
        if (later.TryGetValue(number, out var places) && places[0].Revision <= revision)
        {
            var (low, high) = (0, places.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) =
                    places[middle].Revision <= revision ? (middle, high) : (low, middle - 1);
            }

            entry = places[low].Entry;
            return true;
        }

        var found = first.TryGetValue(number, out var only) && only.Revision <= revision;
        entry = found ? only.Entry : default;
        return found;
    }
}
