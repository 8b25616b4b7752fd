using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Shadow attack "replace" through fonts, forms or pictures that the page draws with.</summary>
internal sealed class PageResourcesChanged : IChangeRule
{
    public string Code => "PAGE_RESOURCES_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "Pages") && difference.Path.Contains("Resources");

    public Sentence Describe(Difference difference) =>
        new(
            "phông chữ hoặc hình ảnh của trang bị thay",
            "fonts or pictures of a page were changed"
        );
}
