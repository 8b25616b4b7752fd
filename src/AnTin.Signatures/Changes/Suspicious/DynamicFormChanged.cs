using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>ISO 32000-1 §12.7.8: an XFA form takes the place of the pages in programs that know it.</summary>
internal sealed class DynamicFormChanged : IChangeRule
{
    public string Code => "DYNAMIC_FORM_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "AcroForm", "XFA");

    public Sentence Describe(Difference difference) =>
        new("biểu mẫu động (XFA) bị thêm hoặc sửa", "a dynamic form (XFA) was added or changed");
}
