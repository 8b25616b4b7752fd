using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Lays two states of a document side by side, value by value, and lists what differs. References are followed, so an
/// object that moved or became direct is no difference, while an object that was redefined is one at every place that
/// shows it. Works with a list of waiting steps: hostile depth costs memory, never the stack.
/// </summary>
internal sealed class StructureWalk(ComparisonContext context, IWalkGuide guide)
{
    /// <summary>More than this is not an update but another document.</summary>
    private const int MostDifferences = 2_000;

    private const int MostSteps = 4_000_000;

    /// <summary>Bytes that may be decoded to see whether other filters hold the same data.</summary>
    private const long MostDecoded = 256L << 20;

    private static readonly string[] StorageKeys = ["Length", "Filter", "DecodeParms", "DL"];
    private static readonly string[] LengthKeys = ["Length", "DL"];

    private readonly PdfRevision before = context.Before;
    private readonly PdfRevision after = context.After;
    private readonly HashSet<(int Before, int After, string Part)> visited = [];
    private readonly Stack<Step> waiting = new();
    private readonly List<Difference> differences = [];
    private long decodedBytes;

    private readonly record struct Step(
        PdfObject Before,
        PdfObject After,
        ObjectPath Path,
        PdfReference? Holder,
        int? Page,
        string Part = ""
    );

    /// <summary>True when the walk was cut short because there was too much to compare.</summary>
    public bool WasCut { get; private set; }

    public IReadOnlyList<Difference> Differences => differences;

    /// <summary>Compares two values and all they lead to; pairs seen in an earlier call are not walked again.</summary>
    public void Compare(
        PdfObject old,
        PdfObject now,
        ObjectPath path,
        PdfReference? holder = null,
        int? page = null
    )
    {
        waiting.Push(new Step(old, now, path, holder, page));
        for (var steps = 0; waiting.TryPop(out var step); steps++)
        {
            if (steps > MostSteps || differences.Count >= MostDifferences)
            {
                WasCut = true;
                waiting.Clear();
                return;
            }

            Take(step);
        }
    }

    /// <summary>Compares the entries of two dictionaries that the guide leaves out where the document holds them.</summary>
    public void CompareEntries(
        PdfDictionary old,
        PdfDictionary now,
        ObjectPath path,
        PdfReference? holder
    )
    {
        foreach (
            var key in old
                .Entries.Concat(now.Entries)
                .Select(entry => entry.Key)
                .Distinct(StringComparer.Ordinal)
        )
        {
            Compare(old[key], now[key], path.Down(key), holder);
        }
    }

    private void Take(Step step)
    {
        if (context.Untouched.Contains(step.Before, step.After))
        {
            return;
        }

        switch (guide.Decide(step.Path, step.Before, step.After))
        {
            case WalkDecision.Same:
                return;
            case WalkDecision.Differs:
                Add(step, DifferenceKind.Changed);
                return;
        }

        step = step with { Part = guide.PartOf(step.Path, step.Part) };
        var oldReference = step.Before as PdfReference;
        var newReference = step.After as PdfReference;
        if (oldReference is not null && newReference is not null)
        {
            if (!visited.Add((oldReference.Number, newReference.Number, step.Part)))
            {
                return;
            }
        }

        var page = newReference is null ? step.Page : guide.PageOf(newReference) ?? step.Page;
        Descend(step with { Holder = newReference ?? oldReference ?? step.Holder, Page = page });
    }

    private void Descend(Step step)
    {
        var now = after.Resolve(step.After);
        var old = before.Resolve(step.Before);
        step = step with { Before = old, After = now };
        switch (old, now)
        {
            case (PdfNull, PdfNull):
                break;
            case (PdfNull, _):
                Add(step, DifferenceKind.Added);
                break;
            case (_, PdfNull):
                Add(step, DifferenceKind.Removed);
                break;
            case (PdfDictionary oldDictionary, PdfDictionary newDictionary):
                Entries(step, oldDictionary, newDictionary, []);
                break;
            case (PdfArray oldArray, PdfArray newArray):
                Items(step, oldArray, newArray);
                break;
            case (PdfStream oldStream, PdfStream newStream):
                Streams(step, oldStream, newStream);
                break;
            default:
                if (!SameScalar(old, now))
                {
                    Add(step, DifferenceKind.Changed);
                }

                break;
        }
    }

    /// <summary>The very same value, read once for both, that leads nowhere else.</summary>
    private static bool IsOneScalar(PdfObject old, PdfObject now) =>
        ReferenceEquals(old, now)
        && old is not (PdfReference or PdfArray or PdfDictionary or PdfStream);

    private static bool SameScalar(PdfObject old, PdfObject now) =>
        old.Equals(now)
        || (old.AsNumber() is { } left && now.AsNumber() is { } right && left.Equals(right));

    private void Entries(
        Step step,
        PdfDictionary old,
        PdfDictionary now,
        ReadOnlySpan<string> without
    )
    {
        foreach (var (key, value) in now.Entries)
        {
            var twin = old[key];
            if (!without.Contains(key) && !IsOneScalar(twin, value))
            {
                waiting.Push(
                    step with
                    {
                        Before = twin,
                        After = value,
                        Path = step.Path.Down(key),
                    }
                );
            }
        }

        foreach (var (key, value) in old.Entries)
        {
            if (!now.ContainsKey(key) && !without.Contains(key))
            {
                waiting.Push(
                    step with
                    {
                        Before = value,
                        After = PdfNull.Instance,
                        Path = step.Path.Down(key),
                    }
                );
            }
        }
    }

    private void Items(Step step, PdfArray old, PdfArray now)
    {
        for (var i = 0; i < Math.Max(old.Count, now.Count); i++)
        {
            if (!IsOneScalar(old[i], now[i]))
            {
                waiting.Push(
                    step with
                    {
                        Before = old[i],
                        After = now[i],
                        Path = step.Path.Down(i),
                    }
                );
            }
        }
    }

    private void Streams(Step step, PdfStream old, PdfStream now)
    {
        if (old.Offset == now.Offset && old.RawLength == now.RawLength)
        {
            // Its length, if an object of its own, may have been replaced: programs that believe it read less, or more.
            Entries(step, old.Dictionary, now.Dictionary, []);
            return;
        }

        var sameBytes =
            old.RawLength == now.RawLength && old.ReadRaw().Span.SequenceEqual(now.ReadRaw().Span);
        if (!(sameBytes && StoredAlike(old, now)) && DecodeAlike(old, now))
        {
            Entries(step, old.Dictionary, now.Dictionary, StorageKeys);
            return;
        }

        Entries(step, old.Dictionary, now.Dictionary, LengthKeys);
        if (!sameBytes)
        {
            Add(step with { Path = step.Path.Down("stream") }, DifferenceKind.Changed);
        }
    }

    private bool StoredAlike(PdfStream old, PdfStream now) =>
        before.Resolve(old.Dictionary["Filter"]).Equals(after.Resolve(now.Dictionary["Filter"]))
        && before
            .Resolve(old.Dictionary["DecodeParms"])
            .Equals(after.Resolve(now.Dictionary["DecodeParms"]));

    /// <summary>
    /// The same data may be stored with another filter. What a filter of pictures makes of its bytes depends on its
    /// parameters, so there the bytes, the filters and the parameters must be the same.
    /// </summary>
    private bool DecodeAlike(PdfStream old, PdfStream now)
    {
        if (
            decodedBytes > MostDecoded
            || !before.TryDecode(old, out var left, out _)
            || !after.TryDecode(now, out var right, out _)
        )
        {
            return false;
        }

        decodedBytes += left.Bytes.Length + right.Bytes.Length;
        return left is { IsDamaged: false, RemainingFilter: null }
            && right is { IsDamaged: false, RemainingFilter: null }
            && left.Bytes.Span.SequenceEqual(right.Bytes.Span);
    }

    private void Add(Step step, DifferenceKind kind) =>
        differences.Add(
            new Difference(step.Path, kind, step.Before, step.After, step.Holder, step.Page)
        );
}
