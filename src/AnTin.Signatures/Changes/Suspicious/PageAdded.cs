using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Pages were appended or put in after the signature.</summary>
internal sealed class PageAdded : IChangeRule
{
    public string Code => "PAGE_ADDED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Kind == DifferenceKind.Added
        && difference.Path.StartsWith("Root", "Pages")
        && difference.Path.Parent is { Last: "Kids" };

    public Sentence Describe(Difference difference) => new("thêm trang", "a page was added");
}
