using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Anything else of the page tree: boxes, rotation, order, count.</summary>
internal sealed class PageGeometryChanged : IChangeRule
{
    public string Code => "PAGE_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "Pages");

    public Sentence Describe(Difference difference) =>
        new("trang bị thay đổi", "a page was changed");
}
