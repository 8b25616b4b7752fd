using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Shadow attack "replace": another content stream, or the same one redefined.</summary>
internal sealed class PageContentChanged : IChangeRule
{
    public string Code => "PAGE_CONTENT_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "Pages") && difference.Path.Contains("Contents");

    public Sentence Describe(Difference difference) =>
        new("nội dung trang bị thay", "the content of a page was changed");
}
