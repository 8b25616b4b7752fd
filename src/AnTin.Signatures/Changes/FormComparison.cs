using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>The fields of two states of a form, matched by object number and else by full name.</summary>
internal sealed class FormComparison
{
    private const int LongestParentChain = 64;

    private readonly HashSet<int> nodesBefore;
    private readonly HashSet<int> nodesAfter;
    private readonly Dictionary<int, FieldPair> byWidget = [];

    public FormComparison(PdfRevision before, PdfRevision after)
    {
        Pairs = Match(before, after);
        nodesBefore = Nodes(before);
        nodesAfter = Nodes(after);
        foreach (var pair in Pairs)
        {
            foreach (var number in WidgetNumbers(pair))
            {
                byWidget.TryAdd(number, pair);
            }
        }
    }

    public IReadOnlyList<FieldPair> Pairs { get; }

    /// <summary>Both objects are fields, their ancestors, or their widgets: compared as form, not where they are met.</summary>
    public bool IsNode(PdfReference before, PdfReference after) =>
        nodesBefore.Contains(before.Number) && nodesAfter.Contains(after.Number);

    public FieldPair? OfWidget(PdfReference reference) =>
        byWidget.GetValueOrDefault(reference.Number);

    /// <summary>The widget shows the field it showed when the document was signed.</summary>
    public bool IsWidgetStill(PdfReference reference) =>
        OfWidget(reference)?.Before is { } old
        && old.Widgets.Select(widget => widget.Reference)
            .Append(old.Reference)
            .Any(one => one?.Number == reference.Number);

    private static List<FieldPair> Match(PdfRevision before, PdfRevision after)
    {
        var pairs = new List<FieldPair>();
        var matched = new HashSet<PdfFormField>(ReferenceEqualityComparer.Instance);
        var byNumber = before
            .Form.Fields.Where(field => field.Reference is not null)
            .ToLookup(field => field.Reference!.Number);
        var byName = before
            .Form.Fields.GroupBy(field => field.FullName, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => new Queue<PdfFormField>(group),
                StringComparer.Ordinal
            );
        foreach (var field in after.Form.Fields)
        {
            var old =
                byNumber[field.Reference?.Number ?? -1]
                    .FirstOrDefault(one => SameObject(one, field) && !matched.Contains(one))
                ?? NextOfName(field.FullName);
            pairs.Add(Pair(old, field, before, after));
            if (old is not null)
            {
                matched.Add(old);
            }
        }

        pairs.AddRange(
            before
                .Form.Fields.Where(gone => !matched.Contains(gone))
                .Select(gone => Pair(gone, null, before, after))
        );
        return pairs;

        PdfFormField? NextOfName(string name)
        {
            PdfFormField? next = null;
            while (
                byName.TryGetValue(name, out var sameName)
                && sameName.TryDequeue(out next)
                && matched.Contains(next)
            )
            {
                next = null;
            }

            return next;
        }
    }

    private static FieldPair Pair(
        PdfFormField? old,
        PdfFormField? now,
        PdfRevision before,
        PdfRevision after
    ) =>
        new(
            old,
            now,
            old is not null && !before.Resolve(old.Value).IsNull,
            now is not null && HoldsSignature(now, after)
        );

    private static bool HoldsSignature(PdfFormField field, PdfRevision revision) =>
        revision.Resolve(field.Value) is PdfDictionary value && value.ContainsKey("ByteRange");

    private static bool SameObject(PdfFormField old, PdfFormField now) =>
        old.Reference is { } left
        && now.Reference is { } right
        && left.Number == right.Number
        && string.Equals(old.FullName, now.FullName, StringComparison.Ordinal);

    private static IEnumerable<int> WidgetNumbers(FieldPair pair) =>
        (pair.After?.Widgets ?? [])
            .Concat(pair.Before?.Widgets ?? [])
            .Select(widget => widget.Reference?.Number)
            .Append(pair.After?.Reference?.Number)
            .OfType<int>();

    private static HashSet<int> Nodes(PdfRevision revision)
    {
        var nodes = new HashSet<int>();
        foreach (var field in revision.Form.Fields)
        {
            foreach (var widget in field.Widgets)
            {
                Add(nodes, widget.Reference);
            }

            Add(nodes, field.Reference);
            var parent = field.Dictionary["Parent"] as PdfReference;
            for (
                var i = 0;
                parent is not null
                    && i < LongestParentChain
                    && revision.Resolve(parent) is PdfDictionary ancestor
                    && nodes.Add(parent.Number);
                i++
            )
            {
                parent = ancestor["Parent"] as PdfReference;
            }
        }

        return nodes;
    }

    private static void Add(HashSet<int> nodes, PdfReference? reference)
    {
        if (reference is not null)
        {
            nodes.Add(reference.Number);
        }
    }
}
