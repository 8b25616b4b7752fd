using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §7.7.3.3, table 31: entries of a page that nothing is drawn from: when it was touched, private data of
/// programs, its key in the structure tree, the order of the Tab key.
/// </summary>
internal sealed class PageBookkeeping : IChangeRule
{
    public string Code => "PAGE_BOOKKEEPING";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Page is not null
        && difference.Path.StartsWith("Root", "Pages")
        && !difference.Path.Contains("Annots")
        && !difference.Path.Contains("Resources")
        && !difference.Path.Contains("Contents")
        && (
            difference.Path.Contains("PieceInfo")
            || difference.Path.Last is "LastModified"
            || (
                difference.Kind == DifferenceKind.Added
                && difference.Path.Last is ("StructParents" or "Tabs")
            )
        );

    public Sentence Describe(Difference difference) =>
        new("cập nhật thông tin kỹ thuật của trang", "bookkeeping entries of a page were updated");
}
