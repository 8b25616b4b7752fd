using AnTin.Pdf.Objects;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Pages that were signed stand in another order, or one of them twice.</summary>
internal sealed class PagesReordered : IChangeRule
{
    public string Code => "PAGES_REORDERED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference is { Before: PdfReference, After: PdfReference }
        && difference.Path.StartsWith("Root", "Pages")
        && difference.Path.Parent is { Last: "Kids" };

    public Sentence Describe(Difference difference) =>
        new("thứ tự trang bị đổi", "the order of the pages was changed");
}
