using System.Diagnostics.CodeAnalysis;
using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;

namespace AnTin.Pdf.Reading;

/// <summary>
/// One state of a file: its own cross-reference section laid over those before. Every object is seen as a reader of
/// that day saw it.
/// </summary>
public sealed class PdfRevision
{
    private const int LongestChain = 32;

    private readonly XrefSection section;
    private readonly PdfRevision? previous;
    private readonly Dictionary<int, PdfObject> ownObjects = [];
    private readonly Dictionary<int, ObjectStream?> ownObjectStreams = [];
    private readonly HashSet<int> loading = [];
    private IReadOnlyList<PdfPage>? pages;
    private PdfForm? form;
    private ReferenceGraph? references;

    internal PdfRevision(
        PdfDocument document,
        int index,
        PdfRevision? previous,
        XrefSection section
    )
    {
        Document = document;
        Index = index;
        this.previous = previous;
        this.section = section;
        (MarkerEnd, EndOffset) = RevisionEnd.Find(section.End, document.Loader);
    }

    /// <summary>The file it is a revision of.</summary>
    public PdfDocument Document { get; }

    /// <summary>0 for the oldest.</summary>
    public int Index { get; }

    /// <summary>The place of the cross-reference section, as <c>startxref</c> gives it.</summary>
    public long XrefOffset => section.Offset;

    /// <summary>The byte after the trailer, or after the stream that is the section.</summary>
    internal long SectionEnd => section.End;

    /// <summary>How its last cross-reference section is written; an update continues in the same style.</summary>
    public XrefStyle Style => section.Style;

    /// <summary>The trailer (7.5.5), or the dictionary of the cross-reference stream.</summary>
    public PdfDictionary Trailer => section.Trailer;

    /// <summary>The byte after <c>%%EOF</c>.</summary>
    public long MarkerEnd { get; }

    /// <summary>The byte after the end of that line: the length of the file at that time.</summary>
    public long EndOffset { get; }

    /// <summary>What this revision's own section says, by object number.</summary>
    public IReadOnlyDictionary<int, XrefEntry> OwnEntries => section.Entries;

    /// <summary>Where <c>/Root</c> leads; null where it stands directly in the trailer.</summary>
    public PdfReference? CatalogReference => Trailer["Root"].AsReference();

    /// <summary>The catalogue; empty where there is none.</summary>
    public PdfDictionary Catalog => Dictionary(Trailer["Root"]) ?? PdfDictionary.Empty;

    /// <summary>The leaves of the page tree in reading order.</summary>
    public IReadOnlyList<PdfPage> Pages => pages ??= PageTree.Read(this);

    /// <summary>The interactive form; empty where the file has none.</summary>
    public PdfForm Form => form ??= PdfForm.Read(this);

    /// <summary>Which object names which, from the trailer on.</summary>
    public ReferenceGraph References => references ??= ReferenceGraph.Read(this);

    /// <summary>One more than the largest object number in use, by the trailers and by the sections.</summary>
    public int Size
    {
        get
        {
            var size =
                1
                + (long)
                    Document
                        .Index.Numbers.Where(number => TryLocate(number, out _))
                        .DefaultIfEmpty(0)
                        .Max();
            for (var revision = this; revision is not null; revision = revision.previous)
            {
                var declared = revision.Trailer["Size"].AsInteger() ?? 0;
                size = Math.Max(
                    size,
                    declared <= Document.Loader.Limits.ObjectNumber ? declared : 0
                );
            }

            return (int)size;
        }
    }

    /// <summary>Where the object stands in this revision; false where no section names it.</summary>
    public bool TryLocate(int number, out XrefEntry entry) =>
        Document.Index.TryLocate(number, Index, out entry);

    /// <summary>
    /// The byte of the file at which the object begins, also where offsets are counted from a header that other bytes
    /// precede; null for one inside an object stream, and for none.
    /// </summary>
    public long? OffsetOf(int number) =>
        TryLocate(number, out var entry) && entry.Kind == XrefEntryKind.InFile
            ? entry.Position + Document.Loader.Shift
            : null;

    /// <summary>The numbers of all objects in use in this revision, in order.</summary>
    public IReadOnlyList<int> ObjectNumbers() =>
        [
            .. Document
                .Index.Numbers.Where(number =>
                    TryLocate(number, out var entry) && entry.Kind != XrefEntryKind.Free
                )
                .Order(),
        ];

    /// <summary>
    /// The numbers that may read differently here than in an earlier revision that this one <see cref="Continues"/>: placed elsewhere, freed, added, or inside
    /// an object stream that was replaced. What is not listed reads from the same bytes.
    /// </summary>
    public IReadOnlyList<int> ChangedSince(PdfRevision earlier)
    {
        var touched = new HashSet<int>();
        for (
            var revision = this;
            revision is not null && revision.Index > earlier.Index;
            revision = revision.previous
        )
        {
            touched.UnionWith(revision.section.Entries.Keys);
        }

        var changed = new SortedSet<int>(touched.Where(number => !SamePlace(number, earlier)));
        var containers = changed.Where(Document.Index.Containers.Contains).ToHashSet();
        if (containers.Count > 0)
        {
            changed.UnionWith(Document.Index.Numbers.Where(number => IsInside(number, containers)));
        }

        return [.. changed];
    }

    /// <summary>
    /// Whether the earlier revision, perhaps of the file as it was when it was shorter, is one of those that this one
    /// continues: its sections say the same, one by one.
    /// </summary>
    public bool Continues(PdfRevision earlier)
    {
        if (
            Document.WasRepaired
            || earlier.Document.WasRepaired
            || Document.Loader.Shift != earlier.Document.Loader.Shift
        )
        {
            return false;
        }

        var mine = this;
        while (mine is not null && mine.Index > earlier.Index)
        {
            mine = mine.previous;
        }

        var theirs = earlier;
        while (mine is not null && theirs is not null && HasSameEntries(mine, theirs))
        {
            (mine, theirs) = (mine.previous, theirs.previous);
        }

        return mine is null && theirs is null;
    }

    /// <summary>Whether an object that ends there (<see cref="ReferenceGraph.EndOf"/>) stands wholly within this file.</summary>
    public bool HoldsUpTo(long end) => ReadParts.IsWithin(end, Document.Source.Length);

    private static bool HasSameEntries(PdfRevision one, PdfRevision other) =>
        ReferenceEquals(one.section.Entries, other.section.Entries)
        || (
            one.section.Entries.Count == other.section.Entries.Count
            && one.section.Entries.All(entry =>
                other.section.Entries.TryGetValue(entry.Key, out var twin) && twin == entry.Value
            )
        );

    private bool IsInside(int number, HashSet<int> containers) =>
        TryLocate(number, out var entry)
        && entry.Kind == XrefEntryKind.InObjectStream
        && entry.Position <= int.MaxValue
        && containers.Contains((int)entry.Position);

    private bool SamePlace(int number, PdfRevision earlier) =>
        (TryLocate(number, out var here) ? here : default) is var mine
        && (earlier.TryLocate(number, out var there) ? there : default) is var theirs
        && (
            mine == theirs || (mine.Kind == XrefEntryKind.Free && theirs.Kind == XrefEntryKind.Free)
        );

    /// <summary>The object a reference leads to; null (the PDF object) where it leads nowhere.</summary>
    public PdfObject Load(PdfReference reference)
    {
        if (!TryLocate(reference.Number, out var entry) || entry.Kind == XrefEntryKind.Free)
        {
            return PdfNull.Instance;
        }

        var generation = entry.Kind == XrefEntryKind.InFile ? entry.Detail : 0;
        return generation == reference.Generation ? Load(reference.Number) : PdfNull.Instance;
    }

    /// <summary>The object of that number whatever its generation.</summary>
    public PdfObject Load(int number)
    {
        if (ownObjects.TryGetValue(number, out var own))
        {
            return own;
        }

        if (
            !TryLocate(number, out var entry)
            || entry.Kind == XrefEntryKind.Free
            || !loading.Add(number)
        )
        {
            return PdfNull.Instance;
        }

        var value =
            entry.Kind == XrefEntryKind.InFile
                ? FromFile(number, entry)
                : FromObjectStream(number, entry);
        loading.Remove(number);
        ownObjects[number] = value;
        return value;
    }

    /// <summary>Follows references until something else comes; a loop leads to null.</summary>
    public PdfObject Resolve(PdfObject value)
    {
        for (var i = 0; value is PdfReference reference; i++)
        {
            if (i == LongestChain)
            {
                return PdfNull.Instance;
            }

            value = Load(reference);
        }

        return value;
    }

    /// <summary>The dictionary that a value is or refers to, also the one of a stream; null for anything else.</summary>
    public PdfDictionary? Dictionary(PdfObject value) =>
        Resolve(value) switch
        {
            PdfDictionary dictionary => dictionary,
            PdfStream stream => stream.Dictionary,
            _ => null,
        };

    /// <summary>The array that a value is or refers to; empty for anything else.</summary>
    public PdfArray Array(PdfObject value) => Resolve(value) as PdfArray ?? PdfArray.Empty;

    /// <summary>Undoes the filters of a stream.</summary>
    public bool TryDecode(
        PdfStream stream,
        out DecodedStream decoded,
        [NotNullWhen(false)] out PdfReadError? error
    ) => Document.Loader.TryDecode(stream, Resolve, out decoded, out error);

    private PdfObject FromFile(int number, XrefEntry entry)
    {
        var loader = Document.Loader;
        if (
            (
                loader.Parts.FindObject(number, entry, long.MaxValue)
                ?? loader.Later?.FindObject(number, entry, loader.Source.Length)
            ) is
            { } known
        )
        {
            return known;
        }

        var read = loader.ReadIndirect(entry.Position + loader.Shift, Resolve, out var error);
        if (read is null || read.Number != number || read.Generation != entry.Detail)
        {
            loader.Log.Add(
                PdfFindingKind.BadObject,
                error?.Offset ?? entry.Position,
                ObjectLoader.Inv($"object {number}"),
                error?.Message ?? "The object at this place bears another number."
            );
            return PdfNull.Instance;
        }

        var value = Decrypted(read);

        // A stream whose length is an object of its own may read otherwise when that object is replaced.
        if (value is not PdfStream stream || stream.Dictionary["Length"] is not PdfReference)
        {
            loader.Parts.AddObject(number, entry, value, read.End);
        }

        return value;
    }

    /// <summary>The dictionary that says how to decrypt is itself never encrypted.</summary>
    private PdfObject Decrypted(IndirectObject read) =>
        Document.Security is { } security && Trailer["Encrypt"].AsReference()?.Number != read.Number
            ? security.Decrypt(read.Value, read.Number, read.Generation)
            : read.Value;

    private PdfObject FromObjectStream(int number, XrefEntry entry)
    {
        if (
            entry.Position <= int.MaxValue
            && TryLocate((int)entry.Position, out var place)
            && place.Kind == XrefEntryKind.InFile
        )
        {
            if (Unpacked((int)entry.Position, place)?.Get(number, entry.Detail) is { } value)
            {
                return value;
            }
        }

        Document.Loader.Log.Add(
            PdfFindingKind.BadObject,
            0,
            ObjectLoader.Inv($"object {number}"),
            ObjectLoader.Inv(
                $"Object stream {entry.Position} does not hold the object at index {entry.Detail}."
            )
        );
        return PdfNull.Instance;
    }

    private ObjectStream? Unpacked(int number, XrefEntry place)
    {
        var loader = Document.Loader;
        if (
            ownObjectStreams.TryGetValue(number, out var packed)
            || loader.Parts.TryFindObjectStream(number, place, long.MaxValue, out packed)
            || loader.Later?.TryFindObjectStream(number, place, loader.Source.Length, out packed)
                == true
        )
        {
            return packed;
        }

        var stream = Load(number) as PdfStream;
        packed = stream is null ? null : ObjectStream.Read(stream, Resolve, loader);

        // A stream whose length or filter is an object of its own may read otherwise when that object is replaced.
        if (stream?.Dictionary.IsSelfContained == true)
        {
            loader.Parts.AddObjectStream(number, place, packed, stream.Offset + stream.RawLength);
        }
        else
        {
            ownObjectStreams[number] = packed;
        }

        return packed;
    }
}
