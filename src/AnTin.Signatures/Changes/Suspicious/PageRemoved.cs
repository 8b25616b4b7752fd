using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>A page of the signed document is gone.</summary>
internal sealed class PageRemoved : IChangeRule
{
    public string Code => "PAGE_REMOVED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Kind == DifferenceKind.Removed
        && difference.Path.StartsWith("Root", "Pages")
        && difference.Path.Parent is { Last: "Kids" };

    public Sentence Describe(Difference difference) => new("xóa trang", "a page was removed");
}
