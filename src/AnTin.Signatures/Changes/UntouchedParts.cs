using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// What two states of a document read from the same bytes, with all that it shows: it need not be laid side by side. A
/// document of thousands of objects that fifty people signed is so compared at the cost of what the fifty added. In doubt
/// nothing is untouched, and everything is walked.
/// </summary>
internal sealed class UntouchedParts
{
    public static readonly UntouchedParts None = new(null, []);

    private readonly ReferenceGraph? graph;
    private readonly HashSet<int> touched;

    private UntouchedParts(ReferenceGraph? graph, HashSet<int> touched)
    {
        this.graph = graph;
        this.touched = touched;
    }

    public static UntouchedParts Between(PdfRevision before, PdfRevision after)
    {
        var latest = after.Document.Latest;
        if (
            before.Document.IsEncrypted
            || after.Document.IsEncrypted
            || !after.Continues(before)
            || !HaveSamePages(before, after)
            || !HaveSamePages(after, latest)
        )
        {
            return None;
        }

        // One graph serves all pairs of states: of what reads the same in the latest it tells the truth about all three.
        var references = latest.References;
        var changed = after.ChangedSince(before).Concat(latest.ChangedSince(after)).ToHashSet();
        if (!ReferenceEquals(before.Document, after.Document))
        {
            changed.UnionWith(
                references.Numbers.Where(number => !before.HoldsUpTo(references.EndOf(number)))
            );
        }

        return new UntouchedParts(references, references.WithAllThatShow(changed));
    }

    /// <summary>Both refer to one object that both states read from the same bytes, with all that it shows.</summary>
    public bool Contains(PdfObject? before, PdfObject? after) =>
        graph is not null
        && before is PdfReference old
        && after is PdfReference now
        && old.Number == now.Number
        && old.Generation == now.Generation
        && graph.Contains(now.Number)
        && !touched.Contains(now.Number);

    /// <summary>The graph leaves out what a walk leaves out: pages that are named outside of the tree.</summary>
    private static bool HaveSamePages(PdfRevision before, PdfRevision after) =>
        ReferenceEquals(before, after)
        || before.Pages.Count == after.Pages.Count
            && before
                .Pages.Zip(after.Pages)
                .All(pair =>
                    pair.First.Reference is { } old
                    && pair.Second.Reference is { } now
                    && old.Number == now.Number
                );
}
